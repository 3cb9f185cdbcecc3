"use client";

import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { usePathname, useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useOptimistic, useRef, useTransition } from "react";
import { TextLink } from "@/components/ui/text-link";
import classes from "./filter-bar.module.css";
import { hrefWith } from "./href-with";

type Choice = {
  value: string;
  label: string;
  /** The value it sets where that is not the select's own; the select sets one of its values at a time. */
  name?: string;
};

type Choosing = {
  name: string;
  label: string;
  placeholder: string;
  options: readonly Choice[];
  /** For long choices. */
  isWide?: boolean;
};

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
  selects: readonly Choosing[];
};

const SETTLED_MS = 300;

/** As many selects as a phone shows beside the search; more are a press away there. */
const MOST_AT_ONCE = 2;

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

  const fieldsId = useId();
  const [isOpen, { toggle }] = useDisclosure(false);
  const isLong = selects.length > MOST_AT_ONCE;
  const setSelects = selects.filter((select) => chosenKey(select, chosen) !== null).length;
  const keptValues = Object.fromEntries(kept.map((name) => [name, values[name]]));
  const isFiltered = Object.entries(values).some(([name, value]) => value && !kept.includes(name));
  return (
    <search className={classes.filters} aria-label={label} aria-busy={isPending}>
      <form
        id={fieldsId}
        onSubmit={submit}
        className={classes.fields}
        data-folded={(isLong && !isOpen) || undefined}
      >
        {Object.entries(chosen).map(
          ([name, value]) =>
            value && name !== "search" && <input key={name} type="hidden" name={name} value={value} />,
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
        {isLong && (
          <Button
            variant="default"
            className={classes.more}
            aria-expanded={isOpen}
            aria-controls={fieldsId}
            onClick={toggle}
          >
            {setSelects > 0 ? `Filters (${setSelects})` : "Filters"}
          </Button>
        )}
        {selects.map((select) => (
          <Select
            key={select.name}
            className={select.isWide ? `${classes.select} ${classes.wide}` : classes.select}
            aria-label={select.label}
            placeholder={select.placeholder}
            data={select.options.map((option) => ({ value: keyOf(select, option), label: option.label }))}
            value={chosenKey(select, chosen)}
            onChange={(key) => go(changesOf(select, key))}
            clearable
            clearButtonProps={{ "aria-label": `${select.label}: show all` }}
            searchable={select.options.length > 12}
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

function keyOf({ name }: Choosing, option: Choice) {
  return `${option.name ?? name}=${option.value}`;
}

function chosenKey(select: Choosing, values: Props["values"]) {
  const chosen = select.options.find(({ name, value }) => values[name ?? select.name] === value);
  return chosen ? keyOf(select, chosen) : null;
}

/** Sets what was chosen and unsets what else the select could have set. */
function changesOf(select: Choosing, key: string | null): Record<string, string | undefined> {
  const cleared = select.options.map((option) => [option.name ?? select.name, undefined]);
  const chosen = select.options.find((option) => keyOf(select, option) === key);
  return { ...Object.fromEntries(cleared), ...(chosen && { [chosen.name ?? select.name]: chosen.value }) };
}

/** The field follows the URL (a step back, cleared filters), except under the hands of whoever is typing. */
function useSearchField(search = "") {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = search;
  }, [search]);
  return field;
}
