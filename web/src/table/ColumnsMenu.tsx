import { ActionIcon, Button, Checkbox, Popover, SegmentedControl, Text, Tooltip } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Column } from "./column";
import classes from "./ListPage.module.css";
import { arrange, type Density, type Layout, moveTo } from "./layout";

interface ColumnsMenuProps<T> {
  columns: readonly Column<T>[];
  layout: Layout;
  onLayout: (changes: Partial<Layout>) => void;
  onReset: () => void;
}

/** Which columns are shown, in which order and how densely; all without dragging. */
export function ColumnsMenu<T>({ columns, layout, onLayout, onReset }: ColumnsMenuProps<T>) {
  const { t } = useTranslation();
  const order = arrange(
    columns.map((column) => column.id),
    layout.order,
  );
  const shown = order.length - layout.hidden.filter((id) => order.includes(id)).length;

  const show = (id: string, visible: boolean) =>
    onLayout({ hidden: visible ? layout.hidden.filter((other) => other !== id) : [...layout.hidden, id] });
  const swap = (id: string, index: number) => {
    const other = order[index];
    if (other !== undefined) onLayout({ order: moveTo(order, id, other) });
  };

  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t("list.view")}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("list.view")}>
            <IconAdjustmentsHorizontal size={19} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <Text size="xs" c="dimmed" mb={4} id="density">
          {t("list.density")}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="density"
          value={layout.density}
          onChange={(density) => onLayout({ density: density as Density })}
          data={[
            { value: "comfortable", label: t("list.comfortable") },
            { value: "compact", label: t("list.compact") },
          ]}
        />
        <Text size="xs" c="dimmed" mt="sm" mb={4}>
          {t("list.columns")}
        </Text>
        <ul className={classes.columns}>
          {order.map((id, index) => {
            const column = columns.find((candidate) => candidate.id === id);
            const visible = !layout.hidden.includes(id);
            return column ? (
              <li key={id}>
                <Checkbox
                  size="xs"
                  label={column.title}
                  checked={visible}
                  disabled={visible && shown === 1}
                  onChange={(event) => show(id, event.currentTarget.checked)}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={index === 0}
                  aria-label={t("list.moveLeft", { name: column.title })}
                  onClick={() => swap(id, index - 1)}
                >
                  <IconChevronUp size={15} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={index === order.length - 1}
                  aria-label={t("list.moveRight", { name: column.title })}
                  onClick={() => swap(id, index + 1)}
                >
                  <IconChevronDown size={15} />
                </ActionIcon>
              </li>
            ) : null;
          })}
        </ul>
        <Button variant="subtle" color="gray" size="compact-sm" mt={6} onClick={onReset}>
          {t("list.reset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
