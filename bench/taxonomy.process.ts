/* The command line as it is shipped, for a process of its own. */
import "../src/node/main.ts";
