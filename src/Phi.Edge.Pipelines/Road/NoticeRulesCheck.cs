using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road.Notices;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Ranges of the rules for single kinds of sign.</summary>
internal static class NoticeRulesCheck
{
    public static IReadOnlyList<string> Of(SignNoticeOptions options)
    {
        var errors = new List<string>();
        var all = new OptionsCheck(SignNoticeOptions.Section).Range(options.MinSpeed, 0, 30, "km/h").Seconds(options.Hold, 0.5, 5).Result();
        errors.AddRange(all.Failures ?? []);
        Add(nameof(options.Stop), options.Stop);
        Add(nameof(options.GiveWay), options.GiveWay);
        Add(nameof(options.NoEntry), options.NoEntry);
        Add(nameof(options.WrongWay), options.WrongWay);
        Add(nameof(options.LevelCrossing), options.LevelCrossing);
        Add(nameof(options.School), options.School);
        Add(nameof(options.Children), options.Children);
        Add(nameof(options.Pedestrians), options.Pedestrians);
        Add(nameof(options.Curve), options.Curve);
        return errors;

        void Add(string kind, SignNoticeRule rule) => errors.AddRange(new OptionsCheck($"{SignNoticeOptions.Section}:{kind}")
            .Range(rule.SafeSpeed, 0, 130, "km/h")
            .Range(rule.LargestOffset, 1, 30, "m")
            .Range(rule.Ahead, 1, 10, "s")
            .Range(rule.Braking, 0.5, 8, "m/s2")
            .Range(rule.HardBraking, 1, 12, "m/s2")
            .Below(rule.Braking, rule.HardBraking)
            .Result().Failures ?? []);
    }
}
