using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace MerajutASA.Architecture.Tests;

/// <summary>What a module must not call, read from its compiled members: ways past the gate, and ambient users.</summary>
public sealed class CallTests
{
    private static readonly string[] PastTheGate =
    [
        "GetDbConnection", "BeginTransaction", "BeginTransactionAsync", "UseTransaction", "UseTransactionAsync", "GetDbTransaction", "get_CurrentTransaction",
        "CommitTransaction", "CommitTransactionAsync", "Commit", "CommitAsync", "RollbackTransaction", "RollbackTransactionAsync", "Rollback", "RollbackAsync",
        "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync",
        "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync", "OpenConnection", "OpenConnectionAsync", "SetConnectionString",
    ];

    private static readonly string[] Ambient = ["IHttpContextAccessor", "HttpContextAccessor"];

    public static TheoryData<string> Modules() => [.. Subjects.Modules.Select(module => module.Location)];

    [Theory, MemberData(nameof(Modules))]
    public void A_module_does_not_walk_around_the_unit_of_work(string file) => Assert.Empty(Members(file).Intersect(PastTheGate));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_asks_no_ambient_user(string file) => Assert.Empty(Types(file).Intersect(Ambient));

    [Fact]
    public void The_rules_see_such_a_call() => Assert.NotEmpty(Members(Subjects.Infrastructure.Location).Intersect(PastTheGate));

    private static HashSet<string> Members(string file) => Read(file, reader => reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)));

    private static HashSet<string> Types(string file) => Read(file, reader => reader.TypeReferences.Select(handle => reader.GetString(reader.GetTypeReference(handle).Name)));

    private static HashSet<string> Read(string file, Func<MetadataReader, IEnumerable<string>> names)
    {
        using var stream = File.OpenRead(file);
        using var pe = new PEReader(stream);
        return [.. names(pe.GetMetadataReader())];
    }
}
