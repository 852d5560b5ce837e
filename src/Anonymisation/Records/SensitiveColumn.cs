using MerajutASA.Anonymisation.Tables;

namespace MerajutASA.Anonymisation.Records;

/// <summary>The sensitive values, and how often each occurs in the whole table.</summary>
internal sealed class SensitiveColumn
{
    public SensitiveColumn(Column column)
    {
        Column = column;
        Totals = new int[column.Values.Count];
        foreach (var code in column.Codes)
            Totals[code]++;
    }

    public Column Column { get; }

    public int Values => Totals.Length;

    public int[] Totals { get; }

    public int[] Codes => Column.Codes;
}
