using Phi.Edge.Daemon.Cloud.Sim;

namespace Phi.Edge.Daemon.Bench;

/// <summary>Compares what was acknowledged as stored with what arrived.</summary>
internal static class CrashReport
{
    /// <returns>Whether nothing is lost, nothing is there twice, and the order is kept.</returns>
    public static bool Write(IReadOnlyList<StoredAlert> acknowledged, CloudSimStore store, int kills, TextWriter output)
    {
        var streams = store.Report();
        var good = true;
        foreach (var stream in acknowledged.Select(a => a.Stream).Distinct().Order(StringComparer.Ordinal))
        {
            var arrived = store.Ids(stream);
            var places = new Dictionary<Guid, int>();
            var duplicates = arrived.Where((id, place) => !places.TryAdd(id, place)).Count();
            var wanted = acknowledged.Where(a => a.Stream == stream).OrderBy(a => (a.Run, a.Number)).ToList();
            var lost = wanted.Count(a => !places.ContainsKey(a.Id));
            var disorder = Disorder(wanted.Select(a => a.Sequence)) + Disorder(wanted.Where(a => places.ContainsKey(a.Id)).Select(a => (long)places[a.Id]));
            var rows = streams.Where(row => row.Stream == stream).ToList();
            output.WriteLine(
                $"{stream}: {wanted.Count} acknowledged, {arrived.Count} arrived ({rows.Sum(row => row.Duplicates)} deliveries beyond the first), lost {lost}, "
                + $"twice {duplicates}, out of order {disorder + rows.Sum(row => row.OutOfOrder)}, numbers missing {rows.Sum(row => row.Missing)}, epochs {rows.Count}");
            good &= lost == 0 && duplicates == 0 && disorder == 0 && rows is [{ Missing: 0, OutOfOrder: 0 }];
        }

        good &= acknowledged.Count > 0;
        output.WriteLine($"{kills} kills: {(good ? "nothing lost, nothing twice, order kept" : "NOT as promised")}");
        return good;
    }

    private static int Disorder(IEnumerable<long> numbers)
    {
        var all = numbers.ToList();
        return all.Zip(all.Skip(1)).Count(pair => pair.First >= pair.Second);
    }
}
