using System.Text;

namespace MerajutASA.ClickHouseHost.Queries;

/// <summary>The text of a statement, in the bytes that came.</summary>
internal readonly record struct Sql(ReadOnlyMemory<byte> Bytes)
{
    public static Sql From(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A string literal that holds the value.</summary>
    public static string Literal(string value) => $"'{Escape(value).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A quoted identifier that holds the name.</summary>
    public static string Identifier(string name) => $"`{Escape(name).Replace("`", "\\`", StringComparison.Ordinal)}`";

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal);
}
