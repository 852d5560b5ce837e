using MerajutASA.Anonymisation.Hierarchies;
using MerajutASA.Anonymisation.Tables;
using MerajutASA.Testing.Servers;

namespace MerajutASA.Bench.Anonymise;

/// <summary>The Adult extract beside the checkout, and a larger table of the same kind.</summary>
internal sealed class AdultFiles
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "..", "shared", "data", "adult");

    public Table Table { get; } = TableFile.Read(Path.Combine(Folder, "adult.csv"));

    public IReadOnlyDictionary<string, Hierarchy> Hierarchies { get; }

    public AdultFiles() => Hierarchies = HierarchyFolder.Read(Folder, [.. Table.Columns.Select(column => column.Name)]);

    /// <summary>So many records, each an Adult record of which two cells are those of others: as skewed as the real ones, and with far more combinations.</summary>
    public string Grow(int records)
    {
        var path = Path.GetTempFileName();
        var random = new Random(1);
        using var writer = new StreamWriter(path);
        writer.WriteLine(string.Join(';', Table.Columns.Select(column => column.Name)));
        var cells = new string[Table.Columns.Count];
        for (var record = 0; record < records; record++)
        {
            var from = random.Next(Table.Records);
            for (var column = 0; column < cells.Length; column++)
                cells[column] = Table.Columns[column][from];
            for (var swap = 0; swap < 2; swap++)
            {
                var column = random.Next(cells.Length);
                cells[column] = Table.Columns[column][random.Next(Table.Records)];
            }

            writer.WriteLine(string.Join(';', cells));
        }

        return path;
    }
}
