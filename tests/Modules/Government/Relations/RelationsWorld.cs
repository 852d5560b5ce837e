using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Institutions.ViewRelations;
using MerajutASA.Modules.Government.Tests.Copies;
using Xunit;

namespace MerajutASA.Modules.Government.Tests.Relations;

/// <summary>Institutions in two provinces, all in the graph.</summary>
public sealed class RelationsWorld : IAsyncLifetime
{
    private readonly StoreEngines _engines = new();
    private CopiedRegister _copied = null!;

    public RegisterWorld Register => _copied.Register;

    /// <summary>Semarang, active.</summary>
    public Guid Own { get; private set; }

    /// <summary>Semarang, active: what staff of <see cref="Own"/> see beside it.</summary>
    public Guid Neighbour { get; private set; }

    public Guid Draft { get; private set; }

    public Guid SafeHouse { get; private set; }

    public Guid Solo { get; private set; }

    public Guid Surabaya { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await _engines.InitializeAsync();
        _copied = await _engines.RegisterAsync();
        Own = await Register.InstitutionAsync(name: "Panti Asuhan Anggrek", state: InstitutionState.Active);
        Neighbour = await Register.InstitutionAsync(name: "Panti Asuhan Bakung", state: InstitutionState.Active);
        Draft = await Register.InstitutionAsync(name: "Panti Asuhan Cempaka");
        SafeHouse = await SafeHouseAsync("Rumah Aman Dahlia");
        Solo = await Register.InstitutionAsync(RegisterWorld.Solo, "Panti Asuhan Edelweis", InstitutionState.Active);
        Surabaya = await Register.InstitutionAsync(RegisterWorld.Surabaya, "Panti Asuhan Flamboyan", InstitutionState.Active);
        await _copied.RebuildAsync(CopiedRegister.Graph);
    }

    internal Task<Outcome<RelationsView>> ViewAsync(Actor actor, RelationsFilter? filter = null) =>
        Register.World.WithAsync<ViewRelations, Outcome<RelationsView>>(useCase => useCase.RunAsync(actor, filter ?? new RelationsFilter()));

    public async ValueTask DisposeAsync()
    {
        await _copied.DisposeAsync();
        await _engines.DisposeAsync();
    }

    private async Task<Guid> SafeHouseAsync(string name)
    {
        var officer = await Register.People.OfficerAsync("");
        var id = (await Register.RegisterAsync(officer, Register.Form(name: name) with { Kind = InstitutionKind.SafeHouse })).Value;
        await Register.StateAsync(officer, id, 1, InstitutionState.Active);
        return id;
    }
}
