using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Business.Tests.Setting;

/// <summary>Government's register as the module may ask it: every institution has one name.</summary>
internal sealed class Register : IInstitutions
{
    public const string Name = "LKSA Melati";

    public Task<InstitutionLine?> FindAsync(Actor actor, Guid institution, CancellationToken cancellation = default) =>
        Task.FromResult<InstitutionLine?>(new InstitutionLine(institution, Name, "33.74.01.1001", InstitutionState.Active));

    public Task<IReadOnlyDictionary<Guid, InstitutionLine>> FindAsync(Actor actor, IReadOnlyCollection<Guid> institutions, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, InstitutionLine>>(institutions.ToDictionary(id => id, id => new InstitutionLine(id, Name, "33.74.01.1001", InstitutionState.Active)));

    public Task<IReadOnlyList<InstitutionLine>> SearchAsync(Actor actor, string? namePart = null, InstitutionState? state = null, int most = 20, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<InstitutionLine>>([]);

    public Task<IReadOnlyList<InstitutionScope>> ScopesAsync(Actor actor, Guid? after = null, int most = 1_000, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<InstitutionScope>>([]);
}
