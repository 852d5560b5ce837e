using MerajutASA.Infrastructure.Access;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

/// <summary>Sending a form twice, as a double click does.</summary>
public sealed class TwiceTests(BothWays both) : IClassFixture<BothWays>
{
    [Theory, MemberData(nameof(BothWays.Ways), MemberType = typeof(BothWays))]
    public async Task The_same_id_asked_for_twice_at_once_registers_one_institution(bool pooled)
    {
        var register = both.Of(pooled);
        var officer = await register.People.OfficerAsync("33");
        var (id, form) = (Guid.CreateVersion7(), register.Form());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => register.RegisterAsync(officer, form, id: id)));

        Assert.All(answers, answer => Assert.Equal(id, answer.Value));
        Assert.Equal(1, await register.AskAsync<long>($"select count(*) from government.institution where name = '{form.Name}'"));
        Assert.Equal(1, await register.AskAsync<int>($"select version from government.institution where id = '{id}'::uuid"));
    }

    [Fact]
    public async Task An_id_that_somebody_else_has_registered_is_not_taken_for_ones_own()
    {
        var register = both.Direct;
        var (id, form) = (Guid.CreateVersion7(), register.Form());
        await register.RegisterAsync(await register.People.OfficerAsync("33"), form, id: id);

        Assert.IsType<Outcome<Guid>.Conflict>(await register.RegisterAsync(await register.People.OfficerAsync("33.74"), form, seen: true, id: id));
        // Nor is one that is out of sight.
        Assert.IsType<Outcome<Guid>.Conflict>(await register.RegisterAsync(await register.People.OfficerAsync("35"), register.Form(RegisterWorld.Surabaya), id: id));
    }
}
