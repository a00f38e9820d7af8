import { ActionIcon, Checkbox, Input } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconGripVertical } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { moveTo } from "../table/layout";
import classes from "./OrderedChoice.module.css";

interface OrderedChoiceProps<V extends string> {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  options: readonly V[];
  /** What is chosen, the first first. */
  value: readonly V[];
  onChange: (value: V[]) => void;
  note?: (option: V) => ReactNode;
}

/** The chosen ones in their order, then the others in theirs. */
export function arranged<V extends string>(options: readonly V[], value: readonly V[]): V[] {
  return [...value, ...options.filter((option) => !value.includes(option))];
}

/** Choices whose order counts: dragged, or moved with the arrows or Alt and an arrow key. */
export function OrderedChoice<V extends string>(props: OrderedChoiceProps<V>) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const [over, setOver] = useState<V>();
  const [moved, setMoved] = useState<V>();

  const move = (option: V, target: V | undefined) => {
    if (target === undefined || !value.includes(option) || !value.includes(target)) return;
    onChange(moveTo(value, option, target) as V[]);
    setMoved(option);
  };
  const step = (option: V, by: -1 | 1) => move(option, value[value.indexOf(option) + by]);

  const dragging = (option: V, chosen: boolean) => ({
    draggable: chosen,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData("text/plain", option);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver: (event: DragEvent) => {
      if (!chosen) return;
      event.preventDefault();
      setOver(option);
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(undefined);
      move(event.dataTransfer.getData("text/plain") as V, option);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      step(option, event.key === "ArrowUp" ? -1 : 1);
    },
  });

  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      labelElement="div"
      inputWrapperOrder={["label", "input", "description", "error"]}
    >
      <ol className={classes.list}>
        {arranged(props.options, value).map((option) => {
          const place = value.indexOf(option);
          const chosen = place >= 0;
          const note = props.note?.(option);
          return (
            <li
              key={option}
              className={classes.option}
              data-chosen={chosen || undefined}
              data-over={(chosen && over === option) || undefined}
              {...dragging(option, chosen)}
            >
              <IconGripVertical size={16} className={classes.grip} aria-hidden />
              <Checkbox
                label={option}
                description={note}
                checked={chosen}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...value, option]
                      : value.filter((other) => other !== option),
                  )
                }
              />
              {chosen && (
                <span className={classes.moves}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    disabled={place === 0}
                    aria-label={t("ordered.up", { name: option })}
                    onClick={() => step(option, -1)}
                  >
                    <IconChevronUp size={15} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    disabled={place === value.length - 1}
                    aria-label={t("ordered.down", { name: option })}
                    onClick={() => step(option, 1)}
                  >
                    <IconChevronDown size={15} />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <span className="only-heard" aria-live="polite">
        {moved && value.includes(moved)
          ? t("ordered.now", { name: moved, place: value.indexOf(moved) + 1, count: value.length })
          : ""}
      </span>
    </Input.Wrapper>
  );
}
