import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import classes from './pieces.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
export type Column<T extends RowData> = ColumnDef<typeof features, T>;

type DataTableProps<T extends RowData> = {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowId: (row: T) => string;
  /** Ids of columns of numbers, which stand right-aligned. */
  numbers?: string[];
};

/** A table that sorts by its headings and, on a narrow screen, turns each row into a small card. */
export function DataTable<T extends RowData>({ caption, columns, rows, rowId, numbers = [] }: DataTableProps<T>) {
  const table = useTable({ features, columns, data: rows, getRowId: rowId });
  return (
    <div className={classes.tableWrap}>
      <table className={classes.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const isNumber = numbers.includes(header.column.id);
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={isNumber ? classes.number : undefined}
                    aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <button
                        type="button"
                        className={classes.sortButton}
                        onClick={header.column.getToggleSortingHandler()}
                      >
                        <table.FlexRender header={header} />
                        <span aria-hidden="true">{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={numbers.includes(cell.column.id) ? classes.number : undefined}
                  data-label={typeof cell.column.columnDef.header === 'string' ? cell.column.columnDef.header : ''}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
