using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using MerajutASA.Infrastructure.Encryption;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class CacheableTypesTests
{
    [Fact]
    public void What_is_Public_Internal_or_sealed_may_be_cached()
    {
        CacheableTypes.Require<Story>();
        CacheableTypes.Require<Board>();
        CacheableTypes.Require<List<Board>>();
        CacheableTypes.Require<Sealed<string>>();
    }

    [Fact]
    public void What_is_above_Internal_may_not_wherever_it_hides()
    {
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Donor>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Donor[]>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<OpenName>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Outer>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Wrapped<Donor>>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Anything>);
    }

    [Fact]
    public void What_declares_no_class_may_not()
    {
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<string>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<byte[]>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<Nameless>);
        Assert.Throws<CacheRefusedException>(CacheableTypes.Require<object>);
    }

    [Class(DataClass.Public)]
    private sealed record Story(string Title, Paragraph[] Text, Story? Next);

    private sealed record Paragraph(string Words);

    [Class(DataClass.Confidential)]
    private sealed record Donor(string Name);

    [Class(DataClass.Internal)]
    private sealed record OpenName([property: Class(DataClass.Restricted)] string Name);

    [Class(DataClass.Internal)]
    private sealed record Outer(IReadOnlyList<OpenName> Rows);

    [Class(DataClass.Internal)]
    private sealed record Wrapped<T>(T Value);

    [Class(DataClass.Internal)]
    private sealed record Anything(object Value);

    private sealed record Nameless(int Count);
}
