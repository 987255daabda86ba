export const commandLine = {
	"commandLine.usage": `Reads a folder of notes and tells what its models, categories and tasks are.

  taxonomy export FOLDER                     concepts and relations with their evidence
  taxonomy check FOLDER                      problems; exit status 1 where one of them is an error
  taxonomy find FOLDER --task NAME…          models that suit the tasks, best first
  taxonomy compare FOLDER NAME NAME…         models side by side
  taxonomy path FOLDER NAME NAME             how two concepts are related
  taxonomy import FILE FOLDER                notes for the concepts of a .ttl, .csv or .json file: shown, not written

  --format FORMAT    {formats}
  --language zh|en   language of the words for people
  --settings FILE    the plugin's data.json; without it, every note is read with the initial settings
  --lens LENS        export --format svg or canvas: tree, radial, network or lineage
  --theme THEME      export --format svg: light or dark
  --into SUBFOLDER   import: where the notes go
  --write            import: write the notes; without it, or with --dry-run, nothing is written
  --avoid WORD       find: words that a model's weaknesses should not contain
  --where REL=NAME   find: only models with this relation to NAME, such as "basedOn=Transformer"`,
	"commandLine.formatsOf": "{command}: {formats}",
	"commandLine.noCommand": "Say what to do.",
	"commandLine.unknownCommand": "There is no command “{command}”.",
	"commandLine.noFolder": "Say which folder to read.",
	"commandLine.unknownOption": "There is no option “{option}” here.",
	"commandLine.noValue": "The option “{option}” needs a value.",
	"commandLine.badValue": "“{value}” is no value of {option}: {allowed}.",
	"commandLine.tooFewNames": "“{command}” needs {count} or more names.",
	"commandLine.tooManyNames": "“{command}” takes {count} {count:name|names}: “{name}” is one too many.",
	"commandLine.folderMissing": "There is no folder “{path}”.",
	"commandLine.folderIsFile": "“{path}” is a file, not a folder.",
	"commandLine.folderUnreadable": "The folder “{path}” cannot be read: {reason}.",
	"commandLine.subfolderUnreadable": "Left out, because it cannot be read: “{path}” ({reason}).",
	"commandLine.settingsUnreadable": "The settings “{path}” cannot be used: {reason}.",
	"commandLine.settingsNoObject": "they are no JSON object",
	"commandLine.unknownName": "No concept is called “{name}”.",
	"commandLine.nearestNames": "The nearest names: {names}.",
	"commandLine.ambiguousName": "Several concepts are called “{name}”. Say which, by its id: {ids}.",
	"commandLine.notUtf8": "it is not text in UTF-8",
	"commandLine.noProblems": "No problems.",
	"commandLine.problemCount": "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {hints} {hints:hint|hints}.",
	"commandLine.severity.error": "error",
	"commandLine.severity.warning": "warning",
	"commandLine.severity.hint": "hint",
	"commandLine.noModels": "No note says which model suits this.",
	"commandLine.forTask": "for {task}: {grade}",
	"commandLine.rank": "Rank",
	"commandLine.model": "Model",
	"commandLine.reasons": "Reasons",
	"commandLine.title": "Taxonomy of {folder}",
	"commandLine.noFile": "Say which file to import.",
	"commandLine.fileUnreadable": "The file “{path}” cannot be read: {reason}.",
	"commandLine.unknownFile": "“{path}” is no file that can be imported: its ending should be one of {allowed}.",
	"commandLine.badFolder": "“{path}” leads out of the folder.",
	"commandLine.ownRelations": "In Obsidian, name these relations in the settings, so that the notes are understood: {names}.",
	"commandLine.notWritten": "Nothing has been written. Add --write to create these notes.",
	"commandLine.written": "{count} {count:note has|notes have} been created.",
} as const;
