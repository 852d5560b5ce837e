using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Government's register as the module may ask it, with what a test writes into it.</summary>
internal sealed class InstitutionList : IInstitutions
{
    public List<InstitutionScope> Scopes { get; } = [];

    /// <summary>Of those that are not called LKSA Melati.</summary>
    public Dictionary<Guid, string> Names { get; } = [];

    public Task<InstitutionLine?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        Task.FromResult(Scopes.Where(scope => scope.InstitutionId == institution).Select(Line).FirstOrDefault());

    public Task<IReadOnlyDictionary<Guid, InstitutionLine>> FindAsync(Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, InstitutionLine>>(
            Scopes.Where(scope => institutions.Contains(scope.InstitutionId)).ToDictionary(scope => scope.InstitutionId, Line));

    public Task<IReadOnlyList<InstitutionLine>> SearchAsync(
        Actor actor, string? namePart = null, InstitutionState? state = null, int most = 20, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<InstitutionLine>>(
            [.. Scopes.Select(Line).Where(line => line.Name.Contains(namePart ?? "", StringComparison.OrdinalIgnoreCase)).Take(most)]);

    public Task<IReadOnlyList<InstitutionScope>> ScopesAsync(Actor actor, Guid? after = null, int most = 1_000, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<InstitutionScope>>(
            [.. Scopes.OrderBy(scope => scope.InstitutionId).Where(scope => after is null || scope.InstitutionId.CompareTo(after.Value) > 0).Take(most)]);

    private InstitutionLine Line(InstitutionScope scope) => new(scope.InstitutionId, Names.GetValueOrDefault(scope.InstitutionId, "LKSA Melati"), scope.RegionCode, scope.State);
}
