using Microsoft.JSInterop;

namespace MerajutASA.Ui.Boards;

/// <summary>Which columns a reader has hidden, kept in the browser: names of columns only, nothing of what stood in them.</summary>
public sealed class RememberedColumns(IJSRuntime browser)
{
    /// <summary>Null when nothing was chosen yet.</summary>
    public async Task<IReadOnlyCollection<string>?> FindAsync(string board) =>
        await browser.InvokeAsync<string?>("localStorage.getItem", Place(board)) is { } kept
            ? kept.Split(',', StringSplitOptions.RemoveEmptyEntries)
            : null;

    public ValueTask KeepAsync(string board, IEnumerable<string> hidden) =>
        browser.InvokeVoidAsync("localStorage.setItem", Place(board), string.Join(',', hidden));

    private static string Place(string board) => "ma-columns:" + board;
}
