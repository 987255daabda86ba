import { CORE_SCHEMA, load } from "js-yaml";
import { MemoryVault } from "../../../src/core/authoring/memoryVault.ts";
import { describeVaultFiles } from "./vaultFilesContract.ts";

describeVaultFiles("memory", (notes) => new MemoryVault(notes, (source) => load(source, { schema: CORE_SCHEMA })));
