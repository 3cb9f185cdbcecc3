"use client";

import { Kbd } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import classes from "./beside-on-desk.module.css";
import { besideInTrail, keepDeskTrail, readDeskTrail } from "./desk-trail";
import { CASE_KEYS } from "./keys-dialog";
import { PageKeys, useKeysSwitch } from "./page-keys";
import { casePath } from "./step-words";

type Beside = ReturnType<typeof besideInTrail> & { readonly desk: string };

const NOWHERE: Beside = { before: null, after: null, desk: "/recovery" };

type Props = {
  caseId: string;
  memberId: string;
  /** Where on the page what is owed first is done. */
  placeId: string;
};

/** From one case of the desk to the next, without going back in between; and the keys of the page of a case. */
export function BesideOnDesk({ caseId, memberId, placeId }: Props) {
  const router = useRouter();
  const [{ before, after, desk }, setBeside] = useState(NOWHERE);
  const [areKeysOn] = useKeysSwitch();

  useEffect(() => {
    const trail = readDeskTrail(memberId);
    if (!trail) return setBeside(NOWHERE);
    setBeside({ ...besideInTrail(trail, caseId), desk: trail.href });
    keepDeskTrail(memberId, { ...trail, openedId: caseId });
  }, [caseId, memberId]);

  const keys = {
    j: () => after && router.push(casePath(after.id)),
    k: () => before && router.push(casePath(before.id)),
    u: () => router.push(desk),
    a: () => document.getElementById(placeId)?.focus(),
  };

  return (
    <nav className={classes.beside} aria-label="Cases of the desk">
      {before && (
        <ButtonLink variant="subtle" size="compact-sm" href={casePath(before.id)}>
          Previous
        </ButtonLink>
      )}
      {after && (
        <ButtonLink
          variant="default"
          size="compact-sm"
          href={casePath(after.id)}
          rightSection={areKeysOn && <Kbd size="xs">j</Kbd>}
          className={classes.after}
        >
          <span className={classes.name}>
            Next: <bdi>{after.account}</bdi>
          </span>
        </ButtonLink>
      )}
      <PageKeys keys={keys} named={CASE_KEYS} className={classes.keys} />
    </nav>
  );
}
