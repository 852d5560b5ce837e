using MerajutASA.Infrastructure.Graph;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Graph;

public sealed class GraphContentTests
{
    private static readonly GraphText Text = GraphText.Write("tests.add", "CREATE (:I {name: $name})") with { InstitutionNames = new HashSet<string> { "name" } };

    public static TheoryData<string, object?> WhatMayEnter() => new()
    {
        { "id", Guid.Empty },
        { "region", "33.74.01.1001" },
        { "status", "in-care" },
        { "count", 12L },
        { "share", 0.25 },
        { "active", true },
        { "nothing", null },
        { "name", "Panti Asuhan Kasih Ibu" },
    };

    public static TheoryData<string, object?> WhatMayNot() => new()
    {
        { "child", "Ayu Lestari" },
        { "child", "Ayu" },
        { "note", "moved to her aunt" },
        { "nik", "3374014507120001" },
        { "nik", 3374014507120001L },
        { "born", new DateOnly(2012, 7, 5) },
        { "born", new DateTime(2012, 7, 5) },
        { "name", "Ayu 3374014507120001" },
        { "picture", new MemoryStream() },
    };

    [Theory, MemberData(nameof(WhatMayEnter))]
    public void Ids_codes_numbers_and_declared_names_enter(string key, object? value)
    {
        GraphContent.Require(Text, new Dictionary<string, object?> { [key] = value });
        GraphContent.Require(Text, Nested(key, value));
    }

    [Theory, MemberData(nameof(WhatMayNot))]
    public void Whatever_could_tell_of_a_child_does_not(string key, object? value)
    {
        Assert.Throws<ArgumentException>(() => GraphContent.Require(Text, new Dictionary<string, object?> { [key] = value }));
        Assert.Throws<ArgumentException>(() => GraphContent.Require(Text, Nested(key, value)));
    }

    private static Dictionary<string, object?> Nested(string key, object? value) => new()
    {
        ["rows"] = new List<object?> { new Dictionary<string, object?> { ["inner"] = new Dictionary<string, object?> { [key] = value } } },
    };
}
