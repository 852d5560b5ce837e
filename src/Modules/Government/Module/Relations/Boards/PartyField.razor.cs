using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Relations.Boards;

/// <summary>Chooses a thing of the web; the value is <c>kind:id</c>.</summary>
public sealed partial class PartyField
{
    private PartyLine? chosen;
    private RegionTree? regions;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Help { get; set; }

    [Parameter] public bool Required { get; set; }

    /// <summary>The codes of the kinds to choose from.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Kinds { get; set; } = [];

    [Parameter] public string? Value { get; set; }

    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    [Inject] private FindParties.FindParties UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    private IReadOnlyList<PartyKind> Asked => [.. Kinds.Select(Codes.Parse<PartyKind>)];

    protected override async Task OnParametersSetAsync()
    {
        if (chosen?.Party.ToString() == Value || !RendererInfo.IsInteractive)
            return;
        regions ??= await Regions.GetAsync();
        chosen = Party.Find(Value) is { } party ? await NameAsync(party) : null;
    }

    private async Task<PartyLine> NameAsync(Party party)
    {
        var outcome = await UseCase.NameAsync(await Actors.GetAsync(), [party]);
        return outcome is Outcome<IReadOnlyDictionary<Party, PartyLine>>.Done { Result: var found } && found.TryGetValue(party, out var line)
            ? line
            : new PartyLine(party, null, "", false);
    }

    private async Task<IEnumerable<PartyLine?>> SearchAsync(string? typed, CancellationToken cancellation)
    {
        regions ??= await Regions.GetAsync();
        // When the field is opened it still holds the chosen name: then all are offered.
        var asked = chosen is not null && typed == Text(chosen) ? null : typed;
        var outcome = await UseCase.RunAsync(await Actors.GetAsync(), Asked, asked, cancellation);
        return outcome is Outcome<IReadOnlyList<PartyLine>>.Done done ? done.Result : [];
    }

    private Task ChooseAsync(PartyLine? line)
    {
        chosen = line;
        return ValueChanged.InvokeAsync(line?.Party.ToString());
    }

    private string Text(PartyLine? line) => line is null ? "" : T[
        "Choice", T.Called(line.Party, line), T[$"Kind.{line.Party.Kind}"],
        regions?.NameOf(RegionCode.UpTo(line.RegionCode, RegionLevel.Regency), RegionLevel.Regency) ?? ""];
}
