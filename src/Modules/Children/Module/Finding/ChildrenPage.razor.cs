using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>The board of register lines; filters, order and page stand in the address.</summary>
public sealed partial class ChildrenPage
{
    /// <summary>What the reader's choice is called in the browser, beside the hidden columns.</summary>
    private const string Faces = "children-faces";

    private Board<ChildLine>? board;
    private bool? showsFaces;
    private Actor? actor;
    private RegionTree? regions;
    private Failure? failure;
    private IReadOnlyList<Person> colleagues = [];
    private string? reach;
    private InstitutionLine? institution;
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private IReadOnlyDictionary<Guid, InstitutionLine> places = new Dictionary<Guid, InstitutionLine>();

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private FindChildrenHandler Handler { get; set; } = default!;

    [Inject] private AssignWorkerHandler Assign { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Inject] private CaseWords Words { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private IInstitutions Institutions { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private RememberedColumns Remembered { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "institution")] private string? Institution { get; set; }

    [SupplyParameterFromQuery(Name = "region")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "stage")] private string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "sex")] private string? SexCode { get; set; }

    [SupplyParameterFromQuery(Name = "age")] private string? Age { get; set; }

    [SupplyParameterFromQuery(Name = "carer")] private string? Carer { get; set; }

    [SupplyParameterFromQuery(Name = "review")] private string? Review { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] private string? To { get; set; }

    private string ExportAddress => "/children/export" + new Uri(Navigation.Uri).Query;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<BoardColumn<ChildLine>> Columns =>
    [
        new(FindChildren.ByName, T["Name"], line => Named(line)) { Sortable = true },
        new(ChildSorts.ByAge, T["Age"], line => Words.Age(line)) { Sortable = true, Unbroken = true },
        new("sex", T["Sex"], line => Words.Of(line.Sex)) { Sortable = true },
        new("stage", T["Stage"], line => Words.Of(line.Stage)) { Sortable = true },
        new("carer", T["Carer"], line => Words.Person(line.AssignedTo, people)),
        new("entered", T["Entered"], line => Formats.Date(line.EnteredOn)) { Sortable = true, Unbroken = true },
        new("institution", T["Institution"], line => places.GetValueOrDefault(line.InstitutionId)?.Name) { Extra = actor?.Institution is not null },
        new("origin", T["Origin"], line => regions?.NameOf(line.OriginCode, RegionLevel.Regency)) { Sortable = true, Extra = true },
        new("changed", T["Changed"], line => Formats.Moment(line.ChangedAt, CaseWords.Zone(line))) { Sortable = true, Extra = true, Unbroken = true },
    ];

    private IReadOnlyList<(string Value, string Text)> Carers =>
        [(ChildFilterAddress.NoCarer, T["NoCarer"]), .. colleagues.Where(person => person.Role == Role.LksaStaff).Select(person => (person.AccountId.ToString(), person.Name ?? ""))];

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. Chip("q", Text, text => text), .. Chip("institution", Institution, _ => institution?.Name),
        .. Chip("region", ChildFilterAddress.RegionOf(Region), code => regions?.NameOf(code)),
        .. Chip("stage", Stage, Named<CaseStage>), .. Chip("sex", SexCode, Named<Sex>), .. Chip("age", Age, Named<AgeBand>),
        .. Chip("carer", Carer, id => Carers.FirstOrDefault(each => each.Value == id).Text), .. Chip("review", Review, Named<ReviewTime>),
        .. Chip("from", From, date => ChildFilterAddress.Day(date) is { } day ? T["Since", Formats.Date(day)].Value : null),
        .. Chip("to", To, date => ChildFilterAddress.Day(date) is { } day ? T["Until", Formats.Date(day)].Value : null),
    ];

    private RenderFragment<IReadOnlyList<ChildLine>>? Bulk => actor?.Role == Role.LksaHead && colleagues.Count > 0 ? rows => AssignBar(rows) : null;

    protected override async Task OnInitializedAsync()
    {
        actor = await Actors.GetAsync();
        reach = actor.Region;
        await ReadAsync();
    }

    protected override Task OnParametersSetAsync() => FindInstitutionAsync();

    /// <summary>What the filters and columns name. The board asks by itself: without these it still finds children.</summary>
    private async Task ReadAsync() => failure = await Attempt.RunAsync(async () =>
    {
        regions = await Regions.GetAsync();
        colleagues = await People.ColleaguesAsync(actor!);
    });

    private async Task FindInstitutionAsync()
    {
        if (reach is null || !Guid.TryParse(Institution, out var id))
            institution = null;
        else if (institution?.Id != id)
            failure ??= await Attempt.RunAsync(async () => institution = await Institutions.FindAsync(actor!, id));
    }

    private string? PlaceOf(InstitutionLine line) => regions?.NameOf(RegionCode.UpTo(line.RegionCode, RegionLevel.Regency), RegionLevel.Regency);

    private async Task<Outcome<BoardPage<ChildLine>>> FindAsync(BoardQuery query)
    {
        var asking = await Actors.GetAsync();
        // What changed last comes first, unless the reader sorts.
        var page = query.Sort is null ? query.Page with { Descending = true } : query.Page;
        showsFaces ??= (await Remembered.FindAsync(Faces))?.Contains(Faces) != true;
        var outcome = await Handler.RunAsync(asking, new FindChildren(ChildFilterAddress.Read(name => query[name]), page) { WithFaces = showsFaces.Value });
        if (outcome is not Outcome<ChildrenFound>.Done(var found))
            return outcome.As<ChildrenFound, BoardPage<ChildLine>>();
        people = await People.FindAsync(asking, [.. found.Page.Rows.Select(line => line.AssignedTo).OfType<Guid>().Distinct()]);
        places = await Institutions.FindAsync(asking, [.. found.Page.Rows.Select(line => line.InstitutionId).Distinct()]);
        return new BoardPage<ChildLine>(found.Page, found.Count);
    }

    private async Task ToggleFacesAsync()
    {
        showsFaces = showsFaces == false;
        await Remembered.KeepAsync(Faces, showsFaces.Value ? [] : [Faces]);
        await board!.ReloadAsync();
    }

    private async Task AssignAsync(IReadOnlyList<ChildLine> rows)
    {
        Guid? carer = Guid.TryParse(chosen, out var id) ? id : null;
        var before = rows.Select(line => new ExpectedCarer(line.Id, line.AssignedTo)).ToList();
        if (await AssignAsync(before, carer) is { } answer)
        {
            var done = answer.Left == 0 ? T["Assigned", Formats.Number(answer.Changed)] : T["AssignedSome", Formats.Number(answer.Changed), Formats.Number(answer.Left)];
            Announcements.OfferUndo(done, () => GiveBackAsync(before, carer));
        }

        chosen = null;
        await board!.ReloadAsync();
    }

    /// <summary>Only from whom they were given to: what somebody has decided since stands.</summary>
    private async Task GiveBackAsync(List<ExpectedCarer> before, Guid? given)
    {
        var left = 0;
        foreach (var carer in before.Where(each => each.Carer != given).GroupBy(each => each.Carer))
            left += (await AssignAsync([.. carer.Select(each => each with { Carer = given })], carer.Key))?.Left ?? carer.Count();
        if (left > 0)
            Announcements.Say(T["NotGivenBack", Formats.Number(left)]);
        await board!.ReloadAsync();
    }

    private async Task<AssignWorkerAnswer?> AssignAsync(IReadOnlyList<ExpectedCarer> children, Guid? carer)
    {
        Outcome<AssignWorkerAnswer>? outcome = null;
        var failed = await Attempt.RunAsync(async () => outcome = await Assign.RunAsync(await Actors.GetAsync(), new AssignWorker(children, carer)));
        if (failed is null && outcome is Outcome<AssignWorkerAnswer>.Done(var answer))
            return answer;
        Announcements.Say(outcome is Outcome<AssignWorkerAnswer>.Conflict ? T["AllOvertaken", Formats.Number(children.Count)] : T["NotAssigned"]);
        return null;
    }

    private IReadOnlyList<(string Value, string Text)> Options<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Codes.Of(value), Words.Of(value)))];

    private string? Named<T>(string code)
        where T : struct, Enum => Codes.Find<T>(code) is { } value ? Words.Of(value) : null;

    private static IEnumerable<FilterChip> Chip(string parameter, string? value, Func<string, string?> say) =>
        string.IsNullOrWhiteSpace(value) || say(value) is not { } text ? [] : [new FilterChip(parameter, text)];
}
