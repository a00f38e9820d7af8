import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Mark } from "../components/Mark";
import { useSession } from "../session";
import { type Destination, destinations } from "./destinations";
import classes from "./Rail.module.css";

interface RailProps {
  folded: boolean;
  /** Absent where the rail cannot fold, as in the drawer on a phone. */
  onFold?: () => void;
  onLeave?: () => void;
}

/** The main menu. */
export function Rail({ folded, onFold, onLeave }: RailProps) {
  const { t } = useTranslation();
  const session = useSession();
  const here = useLocation({ select: (location) => location.pathname });
  const places = destinations(session);
  const operator = places.filter((place) => place.group === "operator");
  const foldLabel = folded ? t("rail.unfold") : t("rail.fold");

  const entry = (place: Destination) => {
    const current = here.startsWith(place.below);
    return (
      <li key={place.name}>
        <Tooltip label={t(`rail.${place.name}`)} position="right" disabled={!folded}>
          <Link
            to={place.to}
            className={classes.entry}
            data-current={current || undefined}
            aria-current={current ? "page" : undefined}
            onClick={onLeave}
          >
            <place.icon size={19} stroke={1.7} aria-hidden />
            <span className={folded ? "only-heard" : "cut"}>{t(`rail.${place.name}`)}</span>
          </Link>
        </Tooltip>
      </li>
    );
  };

  return (
    <nav className={classes.rail} data-folded={folded || undefined} aria-label={t("rail.name")}>
      <Link to="/" className={classes.brand} onClick={onLeave}>
        <Mark size={28} />
        <span className={folded ? "only-heard" : classes.name}>Switchboard</span>
      </Link>
      <ul className={classes.list}>{places.filter((place) => place.group === "work").map(entry)}</ul>
      {operator.length > 0 && (
        <>
          <div className={classes.line} />
          {!folded && <p className={classes.caption}>{t("rail.operator")}</p>}
          <ul className={classes.list}>{operator.map(entry)}</ul>
        </>
      )}
      {onFold && (
        <div className={classes.fold}>
          <Tooltip label={foldLabel} position="right">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              onClick={onFold}
              aria-label={foldLabel}
              aria-expanded={!folded}
            >
              {folded ? (
                <IconLayoutSidebarLeftExpand size={19} />
              ) : (
                <IconLayoutSidebarLeftCollapse size={19} />
              )}
            </ActionIcon>
          </Tooltip>
        </div>
      )}
    </nav>
  );
}
