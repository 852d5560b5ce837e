using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>The stored form of a publication's cells: JSON, one array for each cell, in order, so that equal cells have equal texts.</summary>
internal static class CellText
{
    public static string Of(IEnumerable<PublishedCell> cells) => JsonSerializer.Serialize(cells
        .OrderBy(cell => cell.Region, StringComparer.Ordinal).ThenBy(cell => cell.Dimension, StringComparer.Ordinal).ThenBy(cell => cell.Category, StringComparer.Ordinal)
        .Select(cell => (object[])[cell.Region, cell.Dimension, cell.Category, cell.Children]));

    public static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Throws for a text that is not the one whose digest was written down.</summary>
    public static IReadOnlyList<PublishedCell> Read(string text, byte[] digest)
    {
        if (!Digest(text).AsSpan().SequenceEqual(digest))
            throw new InvalidDataException("Published figures are not what was published.");
        return [.. JsonSerializer.Deserialize<JsonElement[][]>(text)!
            .Select(cell => new PublishedCell(cell[0].GetString()!, cell[1].GetString()!, cell[2].GetString()!, cell[3].GetInt32()))];
    }
}
