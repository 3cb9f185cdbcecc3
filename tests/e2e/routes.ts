import { globSync } from "node:fs";

/** The routes that the app has pages for, as "/accounts/:id/edit". */
export function pageRoutes(): string[] {
  return globSync("app/**/page.tsx")
    .map((file) =>
      file
        .replaceAll("\\", "/")
        .replace(/^app/, "")
        .replace(/\/page\.tsx$/, ""),
    )
    .map((route) => route.replaceAll(/\/\([^)]+\)/g, "").replaceAll(/\[\w+\]/g, ":id") || "/")
    .sort();
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The route of a path: the path with ":id" for each id, each version's number and each stage of a message in it, and without its query. */
export function routeOf(path: string): string {
  return (path.split(/[?#]/)[0] ?? "")
    .replaceAll(ID, ":id")
    .replace(/\/versions\/\d+$/, "/versions/:id")
    .replace(/\/messages\/[a-z_]+$/, "/messages/:id");
}
