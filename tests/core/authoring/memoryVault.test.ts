import { MemoryVault } from "../../../src/core/authoring/memoryVault.ts";
import { parseYaml } from "../../yaml.ts";
import { describeVaultFiles } from "./vaultFilesContract.ts";

describeVaultFiles("memory", (notes) => new MemoryVault(notes, parseYaml));
