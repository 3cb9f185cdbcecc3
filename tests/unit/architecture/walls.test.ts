import { describe, expect, it } from "vitest";
import { findCycle } from "./cycles";
import { readSourceTree, type SourceFile, withoutExtension } from "./source-tree";

const files = readSourceTree();
const product = files.filter((file) => !file.path.startsWith("tests/"));

function offenders(among: SourceFile[], isWrong: (file: SourceFile) => boolean) {
  return among.filter(isWrong).map((file) => file.path);
}

/** "file -> import" for every import that a rule forbids. */
function forbidden(from: RegExp, to: RegExp, except: RegExp = /^$/) {
  return product
    .filter((file) => from.test(file.path) && !except.test(file.path))
    .flatMap((file) =>
      file.imports.filter(({ target }) => to.test(target)).map(({ target }) => `${file.path} -> ${target}`),
    );
}

describe("imports go one way", () => {
  it.each([
    ["emails know nothing of the product", /^emails\//, /^(app|components|lib|prisma|tests)\//],
    ["lib knows neither screens nor routes", /^lib\//, /^(app|components|tests)\//],
    ["components know no routes", /^components\//, /^(app|tests|emails)\//],
    ["nothing that ships imports a test", /^(app|components|lib|emails)\//, /^tests\//],
    ["lib never imports next", /^lib\//, /^npm:next(\/|$)/],
    [
      "only lib touches the database",
      /^(app|components|emails)\//,
      /^(lib\/platform\/database|prisma\/generated\/(?!enums))/,
    ],
    ["components compute nothing with the database's client", /^components\//, /^lib\/.*\/(jobs|.*-mail)$/],
    ["scoring imports nothing but the distributions", /^lib\/scoring\//, /^(?!lib\/scoring\/|npm:@stdlib\/)/],
    ["the platform knows no domain", /^lib\/platform\//, /^lib\/(?!platform\/)/],
  ])("%s", (_promise, from, to) => {
    expect(forbidden(from, to, /^app\/_processes\//)).toEqual([]);
  });

  it("only lib/access vouches for an actor", () => {
    const vouching = product.filter((file) => /\bproveMember\b/.test(file.text)).map((file) => file.path);
    expect(vouching.filter((path) => !path.startsWith("lib/access/"))).toEqual([]);
  });

  it("files form no cycle", () => {
    const known = new Set(product.map((file) => withoutExtension(file.path)));
    const graph = new Map(
      product.map((file) => [
        withoutExtension(file.path),
        file.imports.filter((i) => !i.isTypeOnly && known.has(i.target)).map((i) => i.target),
      ]),
    );
    expect(findCycle(graph)).toBeNull();
  });

  it("domains form no cycle", () => {
    const domainOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
    const graph = new Map<string, string[]>();
    for (const file of product) {
      const domain = domainOf(file.path);
      if (!domain || file.path.endsWith("/jobs.ts")) continue;
      const others = file.imports.map((i) => domainOf(i.target)).filter((other) => other && other !== domain);
      graph.set(domain, [...(graph.get(domain) ?? []), ...(others as string[])]);
    }
    expect(findCycle(graph)).toBeNull();
  });
});

describe("files", () => {
  it("are at most 250 lines long", () => {
    expect(offenders(files, (file) => file.text.split("\n").length > 251)).toEqual([]);
  });

  it("have kebab-case names that say what they do", () => {
    const vague = /(^|[/-])(utils?|helpers?|misc|types|common|services?|index)\.tsx?$/;
    const kebab = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|e2e|replay))?\.tsx?$/;
    expect(offenders(files, (file) => vague.test(file.path) || !kebab.test(file.path))).toEqual([]);
  });

  it("suppress no check", () => {
    const suppression = new RegExp(
      ["@ts-(ignore|expect-error|nocheck)", "biome-" + "ignore", "eslint-" + "disable"].join("|"),
    );
    expect(offenders(files, (file) => suppression.test(file.text))).toEqual([]);
  });

  it("of a domain that read or write are named for the one thing they do", () => {
    const doesWork = /^(lib\/platform\/(database\/door|mailer|jobs)|npm:node:(fs|net|dns).*)$/;
    const wrong = product.filter((file) => {
      const name = /^lib\/(?!platform\/|access\/)(?:[^/]+\/)+([^/]+)\.ts$/.exec(file.path)?.[1];
      if (!name || ["queries", "schema", "jobs"].includes(name)) return false;
      const works = file.imports.some(
        (i) => !i.isTypeOnly && doesWork.test(i.target) && !isTypeOnlyUse(file, i.target),
      );
      const camel = name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
      return works && !new RegExp(`export (async )?function\\*? ${camel}\\b`).test(file.text);
    });
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

/** `import { type Db } from "…door"` binds types only. */
function isTypeOnlyUse(file: SourceFile, target: string) {
  const tail = target.split("/").at(-1) ?? "";
  const names = new RegExp(`import \\{([^}]*)\\} from "[^"]*${tail}"`).exec(file.text)?.[1];
  return names?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type ")) ?? false;
}
