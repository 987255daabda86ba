import { CORE_SCHEMA, load } from "js-yaml";
import type { ParseYaml } from "../src/core/note/parseYaml.ts";

/** A YAML parser for tests of the core, which is given one by its host. */
export const parseYaml: ParseYaml = (text) => load(text, { schema: CORE_SCHEMA });
