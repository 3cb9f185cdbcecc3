import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDERS = ["app", "components", "lib", "emails", "prisma", "tests"];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?from\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

export type Import = { readonly target: string; readonly isTypeOnly: boolean };
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

/** Every source file of the project; imports of our own files are given as paths from the root, without extension. */
export function readSourceTree(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .filter((path) => !path.startsWith("prisma/generated/"))
      .map(readSource),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, type, statically, dynamically]) => ({
    target: resolveImport(path, statically ?? dynamically ?? ""),
    isTypeOnly: type !== undefined,
  }));
  return { path, text, imports };
}

function resolveImport(from: string, target: string) {
  if (target.startsWith("@/")) return target.slice(2);
  if (target.startsWith(".")) return normalize(join(dirname(from), target));
  return `npm:${target}`;
}

export function withoutExtension(path: string) {
  return path.replace(/\.tsx?$/, "");
}
