"use client";

import { Button, Kbd } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import classes from "./beside-on-desk.module.css";
import { besideInTrail, keepDeskTrail, readDeskTrail } from "./desk-trail";
import { CASE_KEYS, KeysDialog } from "./keys-dialog";
import { casePath, NEXT_STEP_ID } from "./step-words";
import { useDeskKeys } from "./use-desk-keys";

type Beside = ReturnType<typeof besideInTrail> & { readonly desk: string };

const NOWHERE: Beside = { before: null, after: null, desk: "/recovery" };

/** From one case of the desk to the next, without going back in between; and the keys of the page of a case. */
export function BesideOnDesk({ caseId, memberId }: { caseId: string; memberId: string }) {
  const router = useRouter();
  const [{ before, after, desk }, setBeside] = useState(NOWHERE);
  const [areKeysShown, keysDialog] = useDisclosure(false);
  const [areKeysOn, setKeysOn] = useLocalStorage({ key: "desk-keys", defaultValue: true });

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
    a: () => document.getElementById(NEXT_STEP_ID)?.focus(),
    "?": keysDialog.open,
  };
  useDeskKeys(areKeysOn ? keys : {});

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
      <Button variant="subtle" size="compact-sm" className={classes.keys} onClick={keysDialog.open}>
        {areKeysOn ? "Keys: press ?" : "Keys"}
      </Button>
      <KeysDialog
        keys={CASE_KEYS}
        isOpen={areKeysShown}
        onClose={keysDialog.close}
        areOn={areKeysOn}
        onToggle={setKeysOn}
      />
    </nav>
  );
}
