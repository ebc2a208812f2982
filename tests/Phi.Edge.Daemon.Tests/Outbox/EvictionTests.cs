using CsCheck;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class EvictionTests
{
    private const long MaxBytes = 256 << 10;

    private static readonly Gen<(MessageClass Class, int Size)[]> Appends =
        Gen.Select(Gen.Int[0, 4].Select(c => (MessageClass)c), Gen.Int[200, 12_000]).Array[20, 90];

    [Fact]
    public void Append_AnySequence_GivesUpTheLeastValuableOldestFirstAndNeverACriticalAlert() => Appends.Sample(
        appends =>
        {
            using var temp = new TempStore(new OutboxOptions { MaxBytes = MaxBytes });
            var stored = Enum.GetValues<MessageClass>().ToDictionary(c => c, _ => new List<string>());
            for (var i = 0; i < appends.Length; i++)
            {
                var (messageClass, size) = appends[i];
                var before = stored.ToDictionary(pair => pair.Key, pair => pair.Value.ToList());
                var result = temp.Append(Messages.Of(messageClass, $"{i}", padding: size))[0];
                if (result.IsStored)
                {
                    stored[messageClass].Add($"{i}");
                }

                Check(temp, messageClass, result, before, stored);
            }
        },
        iter: 25, seed: "0N0XIzNsQ0O2", threads: 1);

    [Fact]
    public void Append_FullOfCriticalAlerts_OnlyMoreOfThemGetIn()
    {
        using var temp = new TempStore(new OutboxOptions { MaxBytes = MaxBytes });
        while (temp.Store.Summarize().Bytes <= MaxBytes)
        {
            temp.Append(Messages.Of(MessageClass.CriticalAlert, "c", padding: 10_000));
        }

        Assert.Equal(AppendStatus.NoRoom, temp.Append(Messages.Alert("a"))[0].Status);
        Assert.Equal(AppendStatus.Stored, temp.Append(Messages.Of(MessageClass.CriticalAlert, "c"))[0].Status);
    }

    [Fact]
    public void Append_UndeliverableOnesTakeRoom_TheyGoFirst()
    {
        using var temp = new TempStore(new OutboxOptions { MaxBytes = MaxBytes });
        for (var i = 0; i < 20; i++)
        {
            temp.Append(Messages.Of(MessageClass.Alert, "dead", padding: 8000));
        }

        foreach (var entry in temp.Peek())
        {
            temp.Store.Fail(TempStore.Cloud, entry.Position, "no", permanent: true);
        }

        for (var i = 0; i < 20; i++)
        {
            temp.Append(Messages.Of(MessageClass.Telemetry, "t", padding: 8000));
        }

        Assert.Equal(20, temp.Count(MessageClass.Telemetry));
        Assert.InRange(temp.Store.Summarize().DeadLetters, 0, 15);
        Assert.Equal(0, temp.Store.Counters.Evicted);
    }

    private static void Check(
        TempStore temp, MessageClass newcomer, AppendResult result, Dictionary<MessageClass, List<string>> before, Dictionary<MessageClass, List<string>> stored)
    {
        var left = temp.Peek().ToLookup(entry => entry.Class, entry => Messages.TextOf(entry.Payload));
        foreach (var messageClass in Enum.GetValues<MessageClass>())
        {
            // Oldest first: what is left are the newest.
            var kept = left[messageClass].ToList();
            Assert.Equal(stored[messageClass][^kept.Count..], kept);
            if (kept.Count < stored[messageClass].Count)
            {
                Assert.NotEqual(MessageClass.CriticalAlert, messageClass);
                Assert.True(messageClass >= newcomer, $"{messageClass} was given up for {newcomer}");
                foreach (var lower in Enum.GetValues<MessageClass>().Where(c => c > messageClass))
                {
                    Assert.False(left[lower].Any(text => before[lower].Contains(text)), $"{messageClass} was given up before {lower}");
                }
            }

            stored[messageClass] = kept;
        }

        if (result.Status == AppendStatus.NoRoom)
        {
            Assert.DoesNotContain(left, group => group.Key >= newcomer);
        }

        Assert.True(newcomer == MessageClass.CriticalAlert || !result.IsStored || temp.Store.Summarize().Bytes <= MaxBytes + 32_768, "the size is kept");
    }
}
