export const diagnostics = {
	"diagnostic.cycle": "These lead in a ring: {ring}.",
	"diagnostic.contradictoryDirection": "{a} and {b} are each placed above the other; the contrary words stand in {other}.",
	"diagnostic.ambiguousName": "Several notes are called “{name}”: {places}. The name alone means none of them.",
	"diagnostic.aliasClash": "The name “{name}” is claimed by several: {places}.",
	"diagnostic.likelyDuplicate": "“{b}” is likely the same as “{a}”: both go by “{name}”.",
	"diagnostic.orphan": "{label} stands under nothing and holds nothing, while most others have a parent.",
	"diagnostic.modelWithoutTask": "{label} has no task, while most models have one.",
	"diagnostic.unreadableFrontmatter": "The properties cannot be read: {reason}.",
	"diagnostic.unreadableNote": "The note cannot be read: {reason}.",
	"diagnostic.unmappedProperty":
		"The property “{property}” holds links in {count} {count:note|notes}, but is mapped to no relation.",
} as const;
