import { runProduct } from "./run-product";

await runProduct("built");
