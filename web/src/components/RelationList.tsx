import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Relation } from "../api/model";
import { addressOfKind, isKind } from "./kinds";

interface RelationListProps {
  relations: readonly Relation[];
  /** Called when one of them is followed. */
  onLeave: () => void;
}

/** Where something is used, each with a way to go there. */
export function RelationList({ relations, onLeave }: RelationListProps) {
  const { t } = useTranslation();
  return (
    <ul style={{ margin: "4px 0 0", paddingLeft: 20 }}>
      {relations.map((relation) => {
        const to = isKind(relation.kind) ? addressOfKind(relation.kind) : undefined;
        return (
          <li key={`${relation.kind}-${relation.id}`}>
            {isKind(relation.kind) ? `${t(`kinds.${relation.kind}`)}: ` : ""}
            {to ? (
              <Anchor
                renderRoot={(root) => (
                  <Link {...root} to={to} search={{ open: relation.id }} onClick={onLeave} />
                )}
              >
                <bdi>{relation.name}</bdi>
              </Anchor>
            ) : (
              <bdi>{relation.name}</bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}
