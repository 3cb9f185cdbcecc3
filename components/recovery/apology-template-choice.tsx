"use client";

import { Button, Group, Select, Text } from "@mantine/core";
import { useState } from "react";

export type TemplateChoice = { readonly id: string; readonly name: string; readonly text: string };

type Props = {
  templates: readonly TemplateChoice[];
  /** What stands in the draft now, asked at the moment of choosing. */
  current: () => string;
  onFill: (text: string) => void;
};

/** Chooses a text to begin from. What is typed already is never written over without being asked. */
export function ApologyTemplateChoice({ templates, current, onFill }: Props) {
  const [asked, setAsked] = useState<TemplateChoice | null>(null);
  if (templates.length === 0) return null;

  function choose(id: string | null) {
    const template = templates.find((one) => one.id === id);
    if (!template) return;
    if (current().trim() === "") onFill(template.text);
    else setAsked(template);
  }

  function settle(text: string | null) {
    if (text !== null) onFill(text);
    setAsked(null);
  }

  return (
    <div>
      <Select
        label="Begin from"
        placeholder="A template"
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        value={asked?.id ?? null}
        onChange={choose}
        maw="20rem"
      />
      <div role="status">
        {asked && (
          <>
            <Text size="sm" mt="xs">
              You have written something already.
            </Text>
            <Group gap="xs" mt={4}>
              <Button
                size="xs"
                variant="default"
                onClick={() => settle(`${current().trimEnd()}\n\n${asked.text}`)}
              >
                Add the template below it
              </Button>
              <Button size="xs" variant="subtle" onClick={() => settle(asked.text)}>
                Replace what I wrote
              </Button>
              <Button size="xs" variant="subtle" onClick={() => settle(null)}>
                Keep it as it is
              </Button>
            </Group>
          </>
        )}
      </div>
    </div>
  );
}
