import { Menu, UnstyledButton } from '@mantine/core';
import { formatCount } from '../format';

/** Something that can be done with a row of the file. */
export interface RowAction {
  readonly label: (rowNumber: number) => string;
  readonly onChoose: (rowNumber: number) => void;
}

export interface RowMenuProps {
  readonly rowNumber: number;
  /** What the button opens, for screen readers. */
  readonly label: string;
  readonly actions: readonly RowAction[];
  readonly opened: boolean;
  readonly className: string | undefined;
  readonly onOpen: (opened: boolean) => void;
}

/** A row's number that opens what can be done with the row. Menus cost, so there is one only while it is open. */
export function RowMenu({ rowNumber, label, actions, opened, className, onOpen }: RowMenuProps) {
  const button = (
    <UnstyledButton
      className={className ?? ''}
      tabIndex={-1}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => {
        onOpen(!opened);
      }}
    >
      {formatCount(rowNumber)}
    </UnstyledButton>
  );
  if (!opened) return button;
  return (
    <Menu opened onChange={onOpen} position="bottom-start" returnFocus={false} trapFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action.label(rowNumber)}
            onClick={() => {
              action.onChoose(rowNumber);
            }}
          >
            {action.label(rowNumber)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
