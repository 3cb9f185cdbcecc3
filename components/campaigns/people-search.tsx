import type { ReactNode } from "react";
import { FilterBar } from "@/components/form/filter-bar";
import { Pager } from "./pager";

/** What the URL of a campaign chooses: which people, for which reason, by which words, on which page. */
export type PeopleFilters = {
  show?: string;
  reason?: string;
  wait?: string;
  /** Of which mail after the first one. */
  step?: string;
  search?: string;
  page?: string;
};

type Props = {
  here: string;
  filters: PeopleFilters;
  /** Which page of how many people. */
  list: { page: number; pageSize: number; total: number };
  children: ReactNode;
};

/** A list of people of a campaign between the search that narrows it and the ways to its next page. */
export function PeopleSearch({ here, filters: { show, reason, wait, step, search }, list, children }: Props) {
  const values = { show, reason, wait, step, search };
  return (
    <>
      <FilterBar
        label="Find a person"
        searchLabel="Name, e-mail or account"
        values={values}
        kept={["show", "reason", "wait", "step"]}
        selects={[]}
      />
      {children}
      <Pager path={here} filters={values} {...list} />
    </>
  );
}
