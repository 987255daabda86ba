import fc from "fast-check";
import { note, type Sayings } from "./sayings.ts";

/*
 * Notes that quarrel: few names, so that titles, aliases, abbreviations and links collide all the time. In the small
 * world they collide on the same pair of concepts, in the large one on names that are alike.
 */
interface World {
	readonly paths: readonly string[];
	readonly names: readonly string[];
	readonly links: readonly string[];
	readonly relations: readonly string[];
}

const SMALL: World = { paths: ["a.md", "b.md"], names: ["A", "B", "C"], links: ["[[a]]", "[[C]]", "[[b#A]]"], relations: ["contrastsWith", "broader", "mentions"] };
const LARGE: World = {
	paths: ["a/CNN.md", "b/CNN.md", "RNN.md", "LSTM.md", "x/RNN.md", "survey.md", "Long Short-Term Memory.md", "c/survey.md"],
	names: [
		"CNN",
		"cnns",
		"RNN",
		"LSTM",
		"卷积神经网络",
		"Convolutional Neural Network",
		"Cellular Neural Network",
		"Long Short-Term Memory",
		"图像分类",
		"LLM大模型",
	],
	links: ["[[CNN]]", "[[b/CNN]]", "[[RNN]]", "[[survey]]", "[[nowhere]]", "[[LSTM]]", "[[survey#LSTM]]", "[[survey#卷积神经网络]]", "[[c/survey#RNN]]"],
	relations: ["broader", "variantOf", "basedOn", "suitedFor", "contrastsWith", "related", "mentions"],
};

const status = fc.constantFrom("asserted" as const, "suggested" as const);
const role = fc.constantFrom("strength" as const, "weakness" as const, "task" as const);

const info = fc.record({
	tags: fc.uniqueArray(fc.constantFrom("deep", "vision"), { maxLength: 2 }),
	frontmatterProblem: fc.option(fc.constant({ line: 2, reason: "bad indentation" })),
	linkProperties: fc.uniqueArray(fc.constantFrom("taught by", "constructor"), { maxLength: 2 }).map((properties) =>
		properties.map((property, at) => ({ property, line: at + 2, links: 1 })),
	),
	unreadable: fc.option(fc.constant("no such file")),
});

/** Makes a note say one thing. */
export type Say = (note: Sayings) => void;

export type Edit =
	| { readonly kind: "set"; readonly note: Sayings }
	| { readonly kind: "remove"; readonly path: Sayings["path"] }
	| { readonly kind: "rename"; readonly from: Sayings["path"]; readonly note: Sayings }
	/** The note loses one of its statements and says one more thing. */
	| { readonly kind: "amend"; readonly path: Sayings["path"]; readonly drop: number; readonly say: Say }
	/** The taxonomy is read in between, and the reading kept. */
	| { readonly kind: "look" };

function editsIn(world: World): fc.Arbitrary<Edit[]> {
	const path = fc.constantFrom(...world.paths);
	const label = fc.constantFrom(...world.names);
	const others = fc.uniqueArray(label, { maxLength: 2 });
	const several = fc.tuple(label, others).map(([first, rest]) => [first, ...rest].join(" = "));
	const name = fc.oneof(label, several, fc.constantFrom(...world.links), fc.constant("."));

	const say: fc.Arbitrary<Say> = fc.oneof(
		fc.tuple(label, others).map(([first, rest]): Say => (n) => n.isConcept(first, rest)),
		label.map((first): Say => (n) => n.mayBeConcept(first)),
		{
			weight: 3,
			arbitrary: fc.tuple(label, others).map(([first, rest]): Say => (n) => n.describes(first, rest)),
		},
		fc.tuple(name, label, others).map(([of, first, rest]): Say => (n) => n.mentions(of, first, rest)),
		{ weight: 4, arbitrary: fc
			.tuple(name, fc.constantFrom(...world.relations), name, status, fc.constantFrom("none", "from", "to", "both"))
			.map(([from, type, to, as, requires]): Say => (n) => n.says(from, type, to, as, requires)) },
		fc
			.tuple(name, fc.constantFrom("strength", "weakness", "summary", "year"), fc.constantFrom("fast", "slow", "2017"), status)
			.map(([of, as, text, how]): Say => (n) => n.claims(of, as, text, how)),
		fc
			.tuple(name, fc.constantFrom("model", "task", "category", "own"), fc.constantFrom("property", "word", "position"))
			.map(([of, type, reason]): Say => (n) => n.types(of, type, reason)),
		fc
			.tuple(name, role, name, fc.constantFrom("adopts", "drops"))
			.map(([of, as, from, mode]): Say => (n) => n.inherits(of, as, from, mode)),
	);
	const randomNote: fc.Arbitrary<Sayings> = fc
		.tuple(path, fc.array(say, { maxLength: 6 }), fc.option(info))
		.map(([at, sayings, known]) => {
			const written = note(at);
			for (const each of sayings) each(written);
			if (known) written.info = known;
			return written;
		});
	return fc.array(
		fc.oneof(
			{ weight: 6, arbitrary: randomNote.map((each): Edit => ({ kind: "set", note: each })) },
			{
				weight: 6,
				arbitrary: fc
					.tuple(path, fc.nat(6), say)
					.map(([at, drop, more]): Edit => ({ kind: "amend", path: note(at).path, drop, say: more })),
			},
			{ weight: 2, arbitrary: path.map((at): Edit => ({ kind: "remove", path: note(at).path })) },
			{
				weight: 2,
				arbitrary: fc.tuple(path, randomNote).map(([from, to]): Edit => ({ kind: "rename", from: note(from).path, note: to })),
			},
			{ weight: 3, arbitrary: fc.constant<Edit>({ kind: "look" }) },
		),
		{ maxLength: 20 },
	);
}

export const randomEdits: fc.Arbitrary<Edit[]> = fc.oneof(editsIn(SMALL), editsIn(LARGE));
