using Microsoft.AspNetCore.Components;

namespace MerajutASA.Ui.Boards;

/// <summary>A column: <paramref name="Name"/> is what the address and the reader's remembered choice call it.</summary>
public sealed record BoardColumn<TRow>(string Name, string Title, RenderFragment<TRow> Cell)
{
    public BoardColumn(string name, string title, Func<TRow, string?> text)
        : this(name, title, row => builder => builder.AddContent(0, text(row)))
    {
    }

    /// <summary>Whether the store can sort by it: sealed columns never are.</summary>
    public bool Sortable { get; init; }

    /// <summary>Aligned to the right, in figures of one width.</summary>
    public bool Numeric { get; init; }

    /// <summary>Stays on one line: dates and ages.</summary>
    public bool Unbroken { get; init; }

    /// <summary>Hidden until the reader asks for it.</summary>
    public bool Extra { get; init; }
}
