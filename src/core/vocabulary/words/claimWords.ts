/** Clause openings that hang on another clause: a line with one is a sentence, no plain enumeration. */
export const DEPENDENT_OPENINGS: readonly string[] = [
	"因为", "由于", "如果", "当", "虽然", "尽管", "例如", "比如", "尤其", "特别是", "包括", "其中", "而不是", "但", "但是", "然而", "因此", "所以", "使得", "导致", "以便", "这", "它", "即使", "只要", "只有", "无论", "相比", "相较", "对于", "一旦", "除非", "为了", "同时也", "也就是", "即",
	"because", "since", "when", "if", "although", "while", "which", "but", "so", "e.g.", "such as", "including", "especially", "making", "leading", "resulting", "as", "due to", "even", "unlike", "especially", "particularly", "thus", "therefore", "however", "whereas", "where", "allowing", "enabling", "requiring",
];

/** Openings of parentheses that hold an example, not the claim. */
export const EXAMPLE_OPENINGS: readonly string[] = ["例如", "如", "比如", "譬如", "即", "e.g", "i.e", "for example", "such as", "like ", "see "];

/** Endings of a clause that hangs on the one behind it ("用户数很多时，…"). */
export const DEPENDENT_ENDINGS: readonly string[] = ["时", "时候", "之后", "以后", "后", "的情况下", "情况下", "条件下", "场景下", "前提下", "之前", "相比", "相比于", "的话", "而言", "来说", "同时"];
