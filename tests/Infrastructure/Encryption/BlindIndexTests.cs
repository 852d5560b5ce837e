using MerajutASA.Infrastructure.Encryption;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Encryption;

public sealed class BlindIndexTests : KeysTest
{
    [Fact]
    public void The_same_value_has_the_same_token_in_every_process() =>
        Assert.Equal(Index().Token("child.nik", "3374014501120001"), Index().Token("child.nik", "3374014501120001"));

    [Fact]
    public void A_token_tells_neither_value_nor_purpose_apart_from_its_own()
    {
        var index = Index();
        var token = index.Token("child.nik", "3374014501120001");

        Assert.Equal(16, token.Length);
        Assert.NotEqual(token, index.Token("kin.nik", "3374014501120001"));
        Assert.NotEqual(token, index.Token("child.nik", "3374014501120002"));
    }

    [Fact]
    public void A_purpose_cannot_be_stretched_into_the_value()
    {
        var index = Index();

        Assert.NotEqual(index.Token("child", "nik1"), index.Token("childnik", "1"));
        Assert.Throws<ArgumentException>(() => index.Token("child\0nik", "1"));
    }

    [Fact]
    public void Another_key_gives_another_token()
    {
        var before = Index().Token("child.nik", "3374014501120001");
        Setting.BlindIndexFile = Setting.WriteSecret("another");

        Assert.NotEqual(before, Index().Token("child.nik", "3374014501120001"));
    }

    private IBlindIndex Index() => Setting.Process().Services.GetRequiredService<IBlindIndex>();
}
