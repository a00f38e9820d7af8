import { ActionIcon, Button, Text, TextInput, Tooltip } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isComplete, nextPart, type Part, runsOverMidnight } from "./hours";
import classes from "./Schedules.module.css";

interface PartsFieldProps {
  /** Whose hours they are, for those who hear the labels. */
  name: string;
  parts: readonly Part[];
  onChange: (parts: readonly Part[]) => void;
  /** What it means that there are none. */
  none: string;
  /** Whether what is not typed in full is marked. */
  checked: boolean;
}

/** The hours of one day: any number of parts, each from one time to another. */
export function PartsField({ name, parts, onChange, none, checked }: PartsFieldProps) {
  const { t } = useTranslation();
  const replace = (index: number, part: Part) =>
    onChange(parts.map((present, at) => (at === index ? part : present)));
  return (
    <div className={classes.parts}>
      {parts.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.none}>
          {none}
        </Text>
      )}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their place alone
        <div key={index} className={classes.part}>
          {(["from", "to"] as const).map((end) => (
            <TextInput
              key={end}
              size="sm"
              w={84}
              className="tabular"
              placeholder={end === "from" ? "09:00" : "17:00"}
              inputMode="numeric"
              maxLength={5}
              autoComplete="off"
              aria-label={t(`timeSchedules.${end}`, { name, number: index + 1 })}
              error={checked && !isComplete(part)}
              value={part[end]}
              onChange={(event) => replace(index, { ...part, [end]: event.currentTarget.value.trim() })}
            />
          ))}
          <Tooltip label={t("timeSchedules.removePart")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("timeSchedules.removePartOf", { name, number: index + 1 })}
              onClick={() => onChange(parts.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
          {runsOverMidnight(part) && (
            <Text size="xs" c="dimmed">
              {t("timeSchedules.nextDay")}
            </Text>
          )}
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        aria-label={t("timeSchedules.addPartTo", { name })}
        onClick={() => onChange([...parts, nextPart(parts)])}
      >
        {t("timeSchedules.addPart")}
      </Button>
    </div>
  );
}
