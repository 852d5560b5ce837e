using System.Threading.Channels;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Cache;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Cache;

public sealed class SignalsTests : CacheTest
{
    private readonly Channel<Board> _heard = Channel.CreateUnbounded<Board>();

    [Fact]
    public async Task A_signal_reaches_another_process_in_order()
    {
        var channel = NewKey();
        await using var subscription = await Get<Signals>().SubscribeAsync<Board>(Portal, channel, HearAsync, Cancellation);
        var signals = Get<Signals>();
        for (var i = 0; i < 10; i++)
            await signals.PublishAsync(Portal, channel, new Board(i), Cancellation);

        for (var i = 0; i < 10; i++)
            Assert.Equal(i, (await _heard.Reader.ReadAsync(Cancellation)).Open);
    }

    [Fact]
    public async Task A_signal_that_cannot_be_handled_does_not_end_the_listening()
    {
        var channel = NewKey();
        await using var subscription = await Get<Signals>().SubscribeAsync<Board>(
            Portal, channel, board => board.Open == 0 ? throw new InvalidOperationException("not this one") : HearAsync(board), Cancellation);
        var signals = Get<Signals>();
        await signals.PublishAsync(Portal, channel, new Board(0), Cancellation);
        await signals.PublishAsync(Portal, channel, new Board(1), Cancellation);

        Assert.Equal(1, (await _heard.Reader.ReadAsync(Cancellation)).Open);
    }

    [Fact]
    public async Task Nobody_hears_another_institutions_signals()
    {
        var outsider = Person(Role.LksaHead, institution: Guid.NewGuid());
        var channel = NewKey(CacheScope.Institution(Guid.NewGuid()));
        var signals = Get<Signals>();

        await Assert.ThrowsAsync<CacheRefusedException>(() => signals.SubscribeAsync<Board>(outsider, channel, HearAsync, Cancellation));
        await Assert.ThrowsAsync<CacheRefusedException>(() => signals.PublishAsync(outsider, channel, Some, Cancellation));
    }

    private async Task HearAsync(Board board) => await _heard.Writer.WriteAsync(board, Cancellation);
}
