import { buildWhenChanged } from "./build-when-changed";
import { leave, loadSettings } from "./settings";

loadSettings();
await buildWhenChanged(console.log).catch(leave);
console.log("The web app is built.");
