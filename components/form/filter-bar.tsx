"use client";

import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { usePathname, useRouter } from "next/navigation";
import { type FormEvent, useEffect, useOptimistic, useRef, useTransition } from "react";
import { TextLink } from "@/components/ui/text-link";
import classes from "./filter-bar.module.css";
import { hrefWith } from "./href-with";

type Choice = { value: string; label: string };

type Props = {
  /** What is filtered: "Filter the cases". */
  label: string;
  searchLabel: string;
  /** For whoever wants to put the cursor there. */
  searchId?: string;
  /** The filters as the URL has them, `search` among them; also those that are set elsewhere on the page and stay. */
  values: Readonly<Record<string, string | undefined>>;
  /** The names of the values that only come along. */
  kept?: readonly string[];
  selects: readonly { name: string; label: string; placeholder: string; options: readonly Choice[] }[];
};

const SETTLED_MS = 300;

/** Filters that live in the URL: choosing one, or pausing while typing, shows the list anew. */
export function FilterBar({ label, searchLabel, searchId, values, kept = [], selects }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const [chosen, choose] = useOptimistic(values);
  const search = useSearchField(values.search);

  function go(changes: Record<string, string | undefined>) {
    searchLater.cancel();
    const next = { ...chosen, search: search.current?.value.trim(), ...changes };
    startTransition(() => {
      choose(next);
      router.replace(hrefWith(pathname, next), { scroll: false });
    });
  }
  const searchLater = useDebouncedCallback(() => go({}), SETTLED_MS);

  function submit(event: FormEvent) {
    event.preventDefault();
    go({});
  }

  const keptValues = Object.fromEntries(kept.map((name) => [name, values[name]]));
  const isFiltered = Object.entries(values).some(([name, value]) => value && !kept.includes(name));
  return (
    <search className={classes.filters} aria-label={label} aria-busy={isPending}>
      <form onSubmit={submit} className={classes.fields}>
        {Object.entries(keptValues).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <TextInput
          ref={search}
          id={searchId}
          className={classes.search}
          name="search"
          type="search"
          aria-label={searchLabel}
          placeholder={searchLabel}
          leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
          defaultValue={values.search}
          maxLength={200}
          onChange={() => searchLater()}
        />
        {selects.map(({ name, label: selectLabel, placeholder, options }) => (
          <Select
            key={name}
            className={classes.select}
            name={name}
            aria-label={selectLabel}
            placeholder={placeholder}
            data={[...options]}
            value={chosen[name] ?? null}
            onChange={(value) => go({ [name]: value ?? undefined })}
            clearable
            clearButtonProps={{ "aria-label": `${selectLabel}: show all` }}
            searchable={options.length > 12}
            limit={100}
            nothingFoundMessage="Nothing goes by that name."
            comboboxProps={{ width: "max-content", position: "bottom-start" }}
          />
        ))}
      </form>
      {isFiltered && (
        <TextLink href={hrefWith(pathname, keptValues)} size="xs" className={classes.clear}>
          Clear the filters
        </TextLink>
      )}
    </search>
  );
}

/** The field follows the URL (a step back, cleared filters), except under the hands of whoever is typing. */
function useSearchField(search = "") {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = search;
  }, [search]);
  return field;
}
