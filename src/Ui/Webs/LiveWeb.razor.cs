using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace MerajutASA.Ui.Webs;

/// <summary>What is chosen, hidden and sought is kept here; the script draws. Without the script the list works as it is.</summary>
public sealed partial class LiveWeb
{
    private const int Page = 25;
    private const int MostDrawn = 400;

    private readonly HashSet<string> hidden = [];
    private ILookup<string, LiveEdge> ties = Array.Empty<LiveEdge>().ToLookup(edge => edge.From);
    private IReadOnlyList<LiveNode>? seen;
    private ElementReference host;
    private IJSObjectReference? module;
    private IJSObjectReference? picture;
    private DotNetObjectReference<LiveWeb>? self;
    private LiveNode? chosen;
    private string? sought;
    private int listed = Page;

    [Parameter, EditorRequired] public IReadOnlyList<LiveNode> Nodes { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<LiveEdge> Edges { get; set; } = [];

    [Parameter, EditorRequired] public IReadOnlyList<LiveKind> Kinds { get; set; } = [];

    /// <summary>What the picture shows, in a sentence.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The thing that is chosen at first.</summary>
    [Parameter] public string? Chosen { get; set; }

    /// <summary>Asked for what lies beyond a thing, by its id.</summary>
    [Parameter] public EventCallback<string> OnExpand { get; set; }

    [Inject] private IJSRuntime Script { get; set; } = default!;

    private IReadOnlyList<LiveNode> Fitting =>
    [
        .. Nodes.Where(node => !hidden.Contains(node.Kind) && (sought is null || node.Name.Contains(sought, StringComparison.CurrentCultureIgnoreCase))),
    ];

    private IReadOnlyList<(string Text, string Icon, Func<Task> Act)> Tools =>
    [
        ("Nearer", Icons.Material.Outlined.ZoomIn, () => DoAsync("zoom", 1.5)),
        ("Farther", Icons.Material.Outlined.ZoomOut, () => DoAsync("zoom", 1 / 1.5)),
        ("Left", Icons.Material.Outlined.ArrowBack, () => DoAsync("pan", -1, 0)),
        ("Right", Icons.Material.Outlined.ArrowForward, () => DoAsync("pan", 1, 0)),
        ("Up", Icons.Material.Outlined.ArrowUpward, () => DoAsync("pan", 0, -1)),
        ("Down", Icons.Material.Outlined.ArrowDownward, () => DoAsync("pan", 0, 1)),
        ("Whole", Icons.Material.Outlined.ZoomOutMap, () => DoAsync("whole")),
        ("Arrange", Icons.Material.Outlined.Hub, () => DoAsync("arrange")),
    ];

    private WebPicture Drawn
    {
        get
        {
            var nodes = Nodes.Where(node => !hidden.Contains(node.Kind)).Take(MostDrawn).ToDictionary(node => node.Id);
            var signs = Kinds.ToDictionary(kind => kind.Kind);
            return new WebPicture(
                [
                    .. nodes.Values.Select(node => new WebNode(new WebPoint(node.X, node.Y), node.Size / 2, $"{node.Name}, {node.Told}")
                    {
                        Colour = signs[node.Kind].Colour, Shape = signs[node.Kind].Shape, Href = node.Href,
                    }),
                ],
                [
                    .. Edges.Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To))
                        .Select(edge => new WebEdge(new WebPoint(nodes[edge.From].X, nodes[edge.From].Y), new WebPoint(nodes[edge.To].X, nodes[edge.To].Y))),
                ]);
        }
    }

    /// <summary>Told by the script what was tapped.</summary>
    [JSInvokable]
    public Task Choose(string? id) => ChooseAsync(Nodes.FirstOrDefault(node => node.Id == id), centre: false);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (picture is not null)
                await picture.InvokeVoidAsync("close");
            foreach (var reference in new[] { picture, module }.OfType<IJSObjectReference>())
                await reference.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the picture with it.
        }

        self?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(seen, Nodes))
            return;
        ties = Edges.SelectMany(edge => new[] { (edge.From, edge), (edge.To, edge) }).ToLookup(pair => pair.Item1, pair => pair.edge);
        chosen = Nodes.FirstOrDefault(node => node.Id == (chosen?.Id ?? Chosen));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(seen, Nodes))
            return;
        seen = Nodes;
        try
        {
            module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./_content/MerajutASA.Ui/webs/web.js");
            self ??= DotNetObjectReference.Create(this);
            var before = picture;
            // It measures its room, which is none while it is hidden.
            (picture, var first) = (before, before is null);
            await module.InvokeVoidAsync("unhide", host);
            picture = await module.InvokeAsync<IJSObjectReference>("open", host, new { nodes = Nodes, edges = Edges, kinds = Kinds.Select(kind => new { kind.Kind, kind.Colour, Shape = kind.Shape.ToString() }) }, self);
            if (before is not null)
            {
                await before.InvokeVoidAsync("close");
                await before.DisposeAsync();
            }

            await picture.InvokeVoidAsync("hide", hidden);
            await picture.InvokeVoidAsync("choose", chosen?.Id, false);
            if (first)
                StateHasChanged();
        }
        catch (JSException)
        {
            // The drawing of the server stays.
            picture = null;
        }
        catch (JSDisconnectedException)
        {
            picture = null;
        }
    }

    private IEnumerable<(LiveEdge Edge, LiveNode Other)> TiesOf(LiveNode node)
    {
        var byId = Nodes.ToDictionary(each => each.Id);
        return ties[node.Id].Select(edge => (edge, byId[edge.From == node.Id ? edge.To : edge.From])).Where(pair => !hidden.Contains(pair.Item2.Kind)).Take(100);
    }

    private async Task ChooseAsync(LiveNode? node, bool centre)
    {
        chosen = node;
        await DoAsync("choose", node?.Id, centre);
        StateHasChanged();
    }

    private Task ToggleAsync(string kind)
    {
        if (!hidden.Remove(kind))
            hidden.Add(kind);
        return DoAsync("hide", hidden);
    }

    private void Seek(string? text) => (sought, listed) = (string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Page);

    private async Task DoAsync(string act, params object?[] arguments)
    {
        if (picture is not null)
            await picture.InvokeVoidAsync(act, arguments);
    }
}
