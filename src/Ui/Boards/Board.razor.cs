using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Ui.Boards;

/// <summary>
/// A table of one page of rows. Order, page and filters are in the address; the rows are asked for once the page is
/// interactive, or at once where it is static, and again whenever the address changes.
/// </summary>
/// <typeparam name="TRow">What the use case yields for each row.</typeparam>
public sealed partial class Board<TRow> : ComponentBase, IDisposable
{
    private const int WaitingRows = 10;

    private readonly HashSet<object> selected = [];
    private IReadOnlyCollection<string> hidden = [];
    private BoardQuery query = new();
    private BoardPage<TRow>? page;
    private Failure? failure;
    private int asked;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private RememberedColumns Remembered { get; set; } = default!;

    /// <summary>What the board is called where the reader's columns are remembered.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Says to a screen reader what the table holds.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<BoardColumn<TRow>> Columns { get; set; } = [];

    [Parameter, EditorRequired] public Func<BoardQuery, Task<Outcome<BoardPage<TRow>>>> Load { get; set; } = default!;

    /// <summary>The module's texts, for the codes of refusals.</summary>
    [Parameter, EditorRequired] public IStringLocalizer Texts { get; set; } = default!;

    /// <summary>What makes a row itself, such as its id.</summary>
    [Parameter, EditorRequired] public Func<TRow, object> Key { get; set; } = default!;

    /// <summary>The page that a row opens.</summary>
    [Parameter] public Func<TRow, string>? Href { get; set; }

    /// <summary>The total with its name: <c>1.500 anak</c>.</summary>
    [Parameter, EditorRequired] public Func<long, string> Total { get; set; } = default!;

    /// <summary>What to do when there is nothing.</summary>
    [Parameter, EditorRequired] public RenderFragment Empty { get; set; } = default!;

    /// <summary>Actions on the rows that were selected; without them nothing can be selected.</summary>
    [Parameter] public RenderFragment<IReadOnlyList<TRow>>? BulkActions { get; set; }

    private IReadOnlyList<BoardColumn<TRow>> Shown => [.. Columns.Where(column => !hidden.Contains(column.Name))];

    private IReadOnlyList<TRow> SelectedRows => [.. page!.Rows.Where(row => selected.Contains(Key(row)))];

    /// <summary>Asks again, as after a bulk action.</summary>
    public async Task ReloadAsync()
    {
        // An answer that another question has overtaken is not shown.
        var asking = ++asked;
        (failure, page, query) = (null, null, BoardAddress.Read(Navigation.Uri));
        selected.Clear();
        StateHasChanged();
        Outcome<BoardPage<TRow>>? outcome = null;
        var failed = await Attempt.RunAsync(async () => outcome = await Load(query));
        if (asking != asked)
            return;
        failure = failed ?? Failure.Of(outcome!, Texts);
        page = (outcome as Outcome<BoardPage<TRow>>.Done)?.Result;
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        query = BoardAddress.Read(Navigation.Uri);
        hidden = [.. Columns.Where(column => column.Extra).Select(column => column.Name)];
        Navigation.LocationChanged += Moved;
        if (AssignedRenderMode is null || RendererInfo.IsInteractive)
            await ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await Remembered.FindAsync(Name) is not { } remembered)
            return;
        hidden = remembered;
        StateHasChanged();
    }

    public void Dispose() => Navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs change) => InvokeAsync(ReloadAsync);

    private async Task ToggleColumnAsync(string column)
    {
        hidden = hidden.Contains(column) ? [.. hidden.Except([column])] : [.. hidden, column];
        await Remembered.KeepAsync(Name, hidden);
    }

    private void Toggle(TRow row)
    {
        if (!selected.Remove(Key(row)))
            selected.Add(Key(row));
    }

    private void ToggleAll(ChangeEventArgs change)
    {
        selected.Clear();
        if (change.Value is true)
            selected.UnionWith(page?.Rows.Select(Key) ?? []);
    }
}
