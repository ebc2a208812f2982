using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

public sealed class AudioMailboxTests
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(50);
    private readonly short[] _chunk = new short[512];
    private short _next;

    [Fact]
    public void Take_WritesOfAnotherLength_CutsThemAndKeepsTheTime()
    {
        var mailbox = new AudioMailbox();
        for (var i = 0; i < 8; i++)
            Write(mailbox, 320, Start + TimeSpan.FromMilliseconds(20 * i));

        for (short i = 0; i < 5; i++)
        {
            Assert.Equal(new AudioTake(true, Start + TimeSpan.FromMilliseconds(32 * i), false), Take(mailbox));
            Assert.Equal(((short)(i * 512), (short)((i * 512) + 511)), (_chunk[0], _chunk[^1]));
        }

        Assert.False(Take(mailbox).Any);
    }

    [Fact]
    public void Take_Gap_StartsAChunkThereAndLeavesOutWhatIsTooShort()
    {
        var mailbox = new AudioMailbox();
        Write(mailbox, 700, Start);
        Write(mailbox, 600, Start + TimeSpan.FromSeconds(3), afterGap: true);
        Assert.False(Take(mailbox).AfterGap);
        Assert.Equal(new AudioTake(true, Start + TimeSpan.FromSeconds(3), true), Take(mailbox));
        Assert.Equal(700, _chunk[0]);
        Assert.Equal((0L, 1L), (mailbox.Lost, mailbox.Gaps));
        Write(mailbox, 600, Start + TimeSpan.FromSeconds(4));
        Assert.False(Take(mailbox).AfterGap);
    }

    [Fact]
    public void Write_ConsumerIsSlow_LosesTheOldestAndMarksTheGap()
    {
        var mailbox = new AudioMailbox(2048);
        for (var i = 0; i < 8; i++)
            Write(mailbox, 512, Start + TimeSpan.FromMilliseconds(32 * i));
        Assert.Equal((2048L, 1L), (mailbox.Lost, mailbox.Gaps));
        Assert.Equal(new AudioTake(true, Start + TimeSpan.FromMilliseconds(32 * 4), true), Take(mailbox));
        Assert.Equal(2048, _chunk[0]);
        Assert.False(Take(mailbox).AfterGap);
    }

    [Fact]
    public void Write_MoreThanFits_KeepsTheNewest()
    {
        var mailbox = new AudioMailbox(1024);
        Write(mailbox, 5000, Start);
        Assert.True(Take(mailbox).AfterGap);
        Assert.Equal(5000 - 1024, _chunk[0]);
        Assert.True(Take(mailbox).Any);
        Assert.Equal(4999, _chunk[^1]);
    }

    [Fact]
    public void Write_SampleBySample_StaysBounded()
    {
        var mailbox = new AudioMailbox();
        for (var i = 0; i < 3000; i++)
            Write(mailbox, 1, Start);
        Assert.True(mailbox.Lost > 0);
        Assert.True(Take(mailbox).AfterGap);
    }

    [Fact]
    public void Complete_RestIsShorterThanAChunk_IsFilledWithSilence()
    {
        var mailbox = new AudioMailbox();
        Write(mailbox, 600, Start);
        mailbox.Complete();
        Assert.True(Take(mailbox).Any);
        Assert.False(mailbox.IsCompleted);
        Assert.True(Take(mailbox).Any);
        Assert.Equal((599, 0), (_chunk[87], _chunk[88]));
        Assert.False(Take(mailbox).Any);
        Assert.True(mailbox.IsCompleted);
    }

    [Fact]
    public async Task Take_Waits_IsWokenByAWrite()
    {
        var mailbox = new AudioMailbox();
        var take = Task.Run(() => mailbox.Take(_chunk, TimeSpan.FromSeconds(30)));
        Write(mailbox, 512, Start);
        Assert.True((await take).Any);
    }

    [Fact]
    public async Task Take_Cancelled_Returns()
    {
        var mailbox = new AudioMailbox();
        using var stop = new CancellationTokenSource();
        var take = Task.Run(() => mailbox.Take(_chunk, TimeSpan.FromSeconds(30), stop.Token));
        await stop.CancelAsync();
        Assert.False((await take).Any);
    }

    [Fact]
    public async Task Write_WaitsWhenFull_LosesNothing()
    {
        var mailbox = new AudioMailbox(1024, waitWhenFull: true);
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < 40; i++)
                Write(mailbox, 320, Start + TimeSpan.FromMilliseconds(20 * i));
            mailbox.Complete();
        });
        var chunks = 0;
        while (mailbox.Take(_chunk, TimeSpan.FromSeconds(30)).Any)
            Assert.Equal(chunks++ * 512, _chunk[0]);
        await writer;
        Assert.Equal((25, 0L, true), (chunks, mailbox.Lost, mailbox.IsCompleted));
    }

    [Fact]
    public void WriteAndTake_SteadyState_AllocateNothing()
    {
        var mailbox = new AudioMailbox();
        var sound = new short[512];
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < 10; i++)
            Turn();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Turn();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Turn()
        {
            mailbox.Write(sound, Start, false);
            mailbox.Take(_chunk, TimeSpan.FromSeconds(1), stop.Token);
        }
    }

    private AudioTake Take(AudioMailbox mailbox) => mailbox.Take(_chunk, TimeSpan.Zero);

    private void Write(AudioMailbox mailbox, int count, TimeSpan at, bool afterGap = false)
    {
        var samples = new short[count];
        for (var i = 0; i < count; i++)
            samples[i] = _next++;
        mailbox.Write(samples, at, afterGap);
    }
}
