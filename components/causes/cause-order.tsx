"use client";

import { VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import type { FormAction } from "@/components/form/form-state";
import { SubmitForm } from "@/components/form/submit-form";
import { MoveButtons } from "@/components/surveys/move-buttons";
import { useOrderedList } from "@/components/surveys/use-ordered-list";
import { Name } from "@/components/ui/name";
import type { Named } from "./action-fields";
import classes from "./cause-list.module.css";

type Props = {
  action: FormAction;
  /** The kind whose causes are put in order; none for the kinds themselves. */
  kindId?: string;
  causes: readonly Named[];
};

/** Puts the kinds, or the causes of a kind, into the order in which they are offered. */
export function CauseOrder({ action, kindId, causes }: Props) {
  const [order, setOrder] = useState(() => causes.map(({ id }) => id));
  const nameOf = (id: string) => causes.find((cause) => cause.id === id)?.name ?? "";
  const { said, buttonsOf } = useOrderedList({
    items: order,
    setItems: setOrder,
    nameOf,
    idOf: (id) => `order-${id}`,
  });
  return (
    <SubmitForm
      action={action}
      hidden={kindId ? { parentId: kindId } : {}}
      label="Order"
      submitLabel="Save the order"
      submitVariant="default"
    >
      <ol className={classes.order}>
        {order.map((id) => (
          <li key={id}>
            <input type="hidden" name="causeIds[]" value={id} />
            <Name>{nameOf(id)}</Name>
            <MoveButtons name={nameOf(id)} onRemove={null} {...buttonsOf(id)} />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </SubmitForm>
  );
}
