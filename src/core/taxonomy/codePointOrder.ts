export { compareCodePoints } from "../note/codePointOrder.ts";
