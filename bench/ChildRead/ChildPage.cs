using MerajutASA.Bench.Measuring;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace MerajutASA.Bench.ChildRead;

/// <summary>The portal's own use case <c>children.open-case</c> over children that the ordinary use cases registered.</summary>
internal sealed class ChildPage(IHost host, Actor head, IReadOnlyList<Guid> children) : IAsyncDisposable
{
    private const int Children = 400;
    private int _next;

    public IReadOnlyList<Guid> Ids => children;

    public static async Task<ChildPage> PrepareAsync(BenchSettings settings, NpgsqlConnection owner)
    {
        var host = ModuleHost.Create(settings);

        var institution = Guid.CreateVersion7();
        await Bystanders.RunAsync(owner,
            "insert into children.institution_scope (id, region_code, state, source_version, version, entry_id) values ($1, '33.74.01.1001', 'active', 1, 1, gen_random_uuid())", institution);
        var (account, session) = await Bystanders.SignedInAsync(owner, "lksa-head", institution, null);
        var carer = await Bystanders.SignedInAsync(owner, "lksa-staff", institution, null);
        var head = new Actor
        {
            AccountId = account,
            SessionId = session,
            Role = Role.LksaHead,
            Institution = institution,
            RoleVersion = 1,
            SecondFactor = true,
            SignedInAt = DateTimeOffset.UtcNow,
        };
        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IChildrenSeeder>().SeedAsync([new SeededInstitution(head, [carer.Account])], Children, seed: 11);
        return new ChildPage(host, head, await IdsAsync(owner, institution));
    }

    public async Task ReadAsync()
    {
        var child = children[(Interlocked.Increment(ref _next) & int.MaxValue) % children.Count];
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<OpenCaseHandler>().RunAsync(head, child);
        if (outcome.Value.Details is null)
            throw new InvalidOperationException("The page came without its details.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(NpgsqlConnection owner, Guid institution)
    {
        await using var command = new NpgsqlCommand("select id from children.child where institution_id = $1", owner) { Parameters = { new() { Value = institution } } };
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        return ids;
    }
}
